// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.demo.DemoProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/** One run of the demo, as people see it on the demo's own page and in a real Zipkin. */
@InChromium
class ZipkinPagesTest {
    private static final Pattern GRAPH = Pattern.compile("The graph: +(http\\S+)");

    /** The traces of the first request and of its task, as they are without propagation; and the one with Waybill. */
    private static final Pattern TRACES = Pattern.compile(
            "WITHOUT PROPAGATION\\s+trace (\\w+).*?\\ntrace (\\w+).*WITH WAYBILL\\s+trace (\\w+)", Pattern.DOTALL);

    private static final Path PICTURES =
            Boolean.getBoolean("pictures.update") ? Path.of("..", "docs", "pictures") : Path.of("target", "pictures");

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern SHOWN_PICTURE = Pattern.compile("docs/pictures/([\\w-]+\\.png)");

    private static final By CHOICE_OF_SERVICES = By.cssSelector("[role=combobox] input");
    private static final By SERVICES = By.cssSelector("[role=option]");
    private static final By DETAILS = By.cssSelector("[title='Close span detail']");

    @TempDir
    private static Path folder;

    @AutoClose
    private static ZipkinServer zipkin;

    @AutoClose
    private static DemoProcess demo;

    @AutoClose
    private static Chromium chromium;

    private static URI graph;
    private static MatchResult traces;

    @BeforeAll
    static void runTheDemo() throws IOException {
        zipkin = new ZipkinServer(folder.resolve("zipkin.txt"));
        demo = DemoProcess.start(
                folder.resolve("demo.txt"),
                Map.of(),
                "--ui",
                "--ui-port",
                "0",
                "--zipkin",
                zipkin.uri().toString());
        graph = demo.output().address(GRAPH);
        Matcher found = TRACES.matcher(demo.output().text());
        assertThat(found.find()).as(demo.output().text()).isTrue();
        traces = found.toMatchResult();
        chromium = new Chromium();
    }

    static Stream<Named<URI>> pages() {
        return Stream.of(Named.of("the demo's", graph), Named.of("Zipkin's", zipkin.uri()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutPropagationTheTaskIsNotInTheTraceOfTheRequest(URI page) {
        open(trace(page, 1));
        assertThat(chromium.textWith("request-service: send_to_queue")).doesNotContain("worker");

        open(trace(page, 2));
        assertThat(chromium.textWith("worker: process_queue_item")).doesNotContain("request-service");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withWaybillOneTraceHoldsBothServices(URI page) {
        open(trace(page, 3));

        assertThat(chromium.textWith("worker: post"))
                .containsSubsequence(
                        "Total Spans",
                        "4",
                        traces.group(3),
                        "request-service: post /signups",
                        "request-service: send task_queue",
                        "worker: process task_queue",
                        "worker: post");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theGraphLeadsFromTheRequestThroughTheBrokerToTheWorker(URI page) throws Exception {
        open(graph(page));
        chromium.click(CHOICE_OF_SERVICES);

        assertThat(chromium.textsOf(SERVICES)).containsExactlyInAnyOrder("request-service", "rabbitmq", "worker");
        // The lines between them are drawn on a canvas, from this.
        assertThat(get(page.resolve(
                        "/zipkin/api/v2/dependencies?lookback=3600000&endTs=" + System.currentTimeMillis())))
                .contains(
                        "\"parent\":\"request-service\",\"child\":\"rabbitmq\"",
                        "\"parent\":\"rabbitmq\",\"child\":\"worker\"")
                .doesNotContain("\"parent\":\"request-service\",\"child\":\"worker\"");
    }

    /** With {@code -Dpictures.update=true} they go where the README shows them. */
    @Test
    void theReadmesPicturesAreZipkins() throws IOException {
        List<String> taken = List.of(
                photographTrace(1, "before-request.png"),
                photographTrace(2, "before-worker.png"),
                photographTrace(3, "after.png"),
                photographGraph("graph.png"));

        assertThat(SHOWN_PICTURE.matcher(Files.readString(README)).results().map(shown -> shown.group(1)))
                .containsExactlyElementsOf(taken);
    }

    private static String photographTrace(int number, String name) throws IOException {
        open(trace(zipkin.uri(), number));
        chromium.textWith("Total Spans");
        chromium.click(DETAILS);
        chromium.photograph(By.tagName("body"), PICTURES.resolve(name));
        return name;
    }

    /** Without what is around it; its letters are small, so the page is too. */
    private static String photographGraph(String name) throws IOException {
        chromium.open(graph(zipkin.uri()), 560, 500);
        chromium.textWith("Filter");
        chromium.photograph(By.tagName("canvas"), PICTURES.resolve(name));
        return name;
    }

    private static void open(URI page) {
        chromium.open(page, 1100, 440);
    }

    private static URI trace(URI page, int number) {
        return page.resolve("/zipkin/traces/" + traces.group(number));
    }

    private static URI graph(URI page) {
        return page.resolve(graph.getPath() + "?" + graph.getQuery());
    }

    private static String get(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
