// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.demo.waterfall.ExampleSpans;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.semconv.ErrorAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZipkinPageTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final long NOW = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    private static final Attributes RABBITMQ =
            Attributes.of(AttributeKey.stringKey("messaging.system.name"), "rabbitmq");

    private static final SpanData SEND = ExampleSpans.requestService(TRACE, "00000000000000a1", "")
            .setName("send orders")
            .setKind(SpanKind.PRODUCER)
            .setAttributes(RABBITMQ)
            .setStartEpochNanos(NOW)
            .setEndEpochNanos(NOW + 1_000_000)
            .build();
    private static final SpanData PROCESS = ExampleSpans.worker(TRACE, "00000000000000b1", "00000000000000a1")
            .setName("process orders")
            .setKind(SpanKind.CONSUMER)
            .setAttributes(RABBITMQ.toBuilder()
                    .put(ErrorAttributes.ERROR_TYPE, "java.io.IOException")
                    .build())
            .setStatus(StatusData.error())
            .setLinks(List.of(ExampleSpans.link(SEND)))
            .setStartEpochNanos(NOW + 2_000_000)
            .setEndEpochNanos(NOW + 3_000_000)
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private ZipkinPage page;

    @BeforeEach
    void start() throws IOException {
        page = new ZipkinPage(0);
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @Test
    void servesZipkinsOwnPage() throws Exception {
        HttpResponse<String> response = get("/zipkin/");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(response.body()).contains("<title>Zipkin</title>");
    }

    @Test
    void servesThePageForItsOwnViews() throws Exception {
        assertThat(get("/zipkin/traces/" + TRACE).body())
                .isEqualTo(get("/zipkin/").body());
    }

    @Test
    void leadsFromTheRootToThePage() throws Exception {
        assertThat(get("/").headers().firstValue("Location")).hasValue("/zipkin/");
    }

    @Test
    void servesNoFilesFromElsewhere() throws Exception {
        assertThat(get("/zipkin/../dev/waybill/demo/Demo.class").statusCode()).isEqualTo(404);
    }

    @Test
    void findsATraceOfThisProcess() throws Exception {
        page.exporter().export(List.of(SEND, PROCESS));

        assertThat(get("/zipkin/api/v2/trace/" + TRACE).body())
                .contains("\"name\":\"send orders\"", "\"name\":\"process orders\"");
    }

    @Test
    void listsTheTracesOfAService() throws Exception {
        page.exporter().export(List.of(SEND, PROCESS));

        assertThat(get("/zipkin/api/v2/traces?serviceName=worker&limit=10").body())
                .contains(TRACE);
        assertThat(get("/zipkin/api/v2/traces?serviceName=invoices&limit=10").body())
                .isEqualTo("[]");
    }

    @Test
    void takesTheSpansOfAnotherProcess() throws Exception {
        new PostedSpans(page.uri()).exporter().export(List.of(SEND));

        assertThat(get("/zipkin/api/v2/services").body()).isEqualTo("[\"request-service\"]");
    }

    @Test
    void putsTheBrokerBetweenTheServices() throws Exception {
        page.exporter().export(List.of(SEND, PROCESS));

        assertThat(get("/zipkin/api/v2/dependencies?endTs=" + (System.currentTimeMillis() + 1_000))
                        .body())
                .isEqualTo("[{\"parent\":\"request-service\",\"child\":\"rabbitmq\",\"callCount\":1},"
                        + "{\"parent\":\"rabbitmq\",\"child\":\"worker\",\"callCount\":1,\"errorCount\":1}]");
    }

    @Test
    void showsLinksAndErrorsAsTags() throws Exception {
        page.exporter().export(List.of(PROCESS));

        assertThat(get("/zipkin/api/v2/trace/" + TRACE).body())
                .contains("\"error\":\"java.io.IOException\"", "\"link.1\":\"" + TRACE + "/00000000000000a1\"");
    }

    @Test
    void showsEachLinkOfABatch() throws Exception {
        SpanData batch = ExampleSpans.requestService(TRACE, "00000000000000c1", "")
                .setName("process totals")
                .setLinks(List.of(ExampleSpans.link(SEND), ExampleSpans.link(PROCESS)))
                .setStartEpochNanos(NOW)
                .setEndEpochNanos(NOW + 1_000_000)
                .build();

        page.exporter().export(List.of(batch));

        assertThat(get("/zipkin/api/v2/trace/" + TRACE).body())
                .contains(
                        "\"link.1\":\"" + TRACE + "/00000000000000a1\"",
                        "\"link.2\":\"" + TRACE + "/00000000000000b1\"");
    }

    @Test
    void saysThatATraceIsUnknown() throws Exception {
        assertThat(get("/zipkin/api/v2/trace/" + TRACE).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoQuery() throws Exception {
        assertThat(get("/zipkin/api/v2/traces?limit=many").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatAreNoSpans() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page.uri() + "/api/v2/spans"))
                .POST(BodyPublishers.ofString("[{\"order\":42}]"))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void saysThatItsPortIsTaken() {
        int port = page.uri().getPort();

        assertThatThrownBy(() -> new ZipkinPage(port).close())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Port " + port + " is not free");
    }

    @Test
    void isMissedByThoseWhoSendTooLate() throws IOException {
        PostedSpans spans = new PostedSpans(page.uri());
        page.close();

        assertThatThrownBy(spans::check).hasMessage("Nobody answers at " + page.uri());
        assertThat(spans.exporter().export(List.of(SEND)).isSuccess()).isFalse();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(page.uri() + path)).build(), BodyHandlers.ofString());
    }
}
