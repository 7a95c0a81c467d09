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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final List<DemoProcess> processes = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        processes.forEach(DemoProcess::close);
        broker.close();
    }

    @Test
    void feedTheSamePage() throws Exception {
        DemoProcess service = start("request-service", "--port", "0", "--ui-port", "0");
        URI signUp = service.output().address(SIGN_UP);
        URI page = service.output().address(PAGE);
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
        DemoProcess service = start("request-service", "--port", "0", "--ui-port", "0");
        service.output().address(SIGN_UP);

        service.process().destroy();

        await().atMost(Duration.ofSeconds(30)).until(() -> !service.process().isAlive());
        assertThat(service.output().text()).doesNotContain("Exception");
    }

    private DemoProcess start(String command, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(options));
        DemoProcess process = DemoProcess.start(
                folder.resolve(command + ".txt"),
                Map.of("AMQP_URI", broker.uri().toString()),
                arguments.toArray(String[]::new));
        processes.add(process);
        return process;
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
