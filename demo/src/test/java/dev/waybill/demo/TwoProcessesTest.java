// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waybill.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
    private static final Pattern SIGN_UP = Pattern.compile("curl -d \\S+ (http\\S+)");
    private static final Pattern PAGE = Pattern.compile("demo.sh worker --page (http\\S+)");
    private static final Pattern TRACE_ID = Pattern.compile("\"traceId\":\"(\\w+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        broker.close();
    }

    @Test
    void feedTheSamePage() throws Exception {
        Path output = start("request-service", "--port", "0", "--ui-port", "0");
        URI signUp = addressIn(output, SIGN_UP);
        URI page = addressIn(output, PAGE);
        assertThat(post(signUp, "grace@greylisting.example")).isEqualTo(202);

        start("worker", "--page", page.toString());

        String traces = page + "/zipkin/api/v2/traces?serviceName=worker";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(traces))
                        .contains("\"name\":\"post /signups\"", "\"name\":\"send task_queue\"")
                        .containsSubsequence("\"name\":\"process task_queue\"", "\"name\":\"process task_queue\""));
        assertThat(traceIds(get(traces))).hasSize(1);
    }

    @Test
    void endInOrderWhenTheyAreStopped() throws Exception {
        Path output = start("request-service", "--port", "0", "--ui-port", "0");
        addressIn(output, SIGN_UP);

        Process service = processes.get(0);
        service.destroy();

        await().atMost(Duration.ofSeconds(30)).until(() -> !service.isAlive());
        assertThat(output).content().doesNotContain("Exception");
    }

    private Path start(String command, String... options) throws IOException {
        Path output = folder.resolve(command + ".txt");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName(),
                command));
        line.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("AMQP_URI", broker.uri().toString());
        processes.add(builder.start());
        return output;
    }

    private static URI addressIn(Path output, Pattern pattern) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Matcher address = pattern.matcher(Files.readString(output));
                            return address.find() ? URI.create(address.group(1)) : null;
                        },
                        address -> address != null);
    }

    private int post(URI uri, String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String get(String uri) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
        return response.body();
    }

    private static List<String> traceIds(String traces) {
        return TRACE_ID.matcher(traces)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
