// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.demo.http.PostRoute.Answer;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostRouteTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        PostRoute orders = new PostRoute("/orders", 8, OpenTelemetry.noop(), PostRouteTest::accept);
        server = LoopbackServer.start(0, orders);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTheServicesAnswer() throws Exception {
        HttpResponse<String> response = post("/orders", "order 42");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("Accepted order 42\n");
    }

    @Test
    void readsNoMoreThanItShould() throws Exception {
        assertThat(post("/orders", "order 42 and all the others").body()).isEqualTo("Accepted order 42\n");
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertThat(post("/invoices", "invoice 42").statusCode()).isEqualTo(404);
    }

    @Test
    void takesOnlyWhatIsPosted() throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(server.uri() + "/orders")).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    private static Answer accept(byte[] order) {
        return new Answer(202, "Accepted " + new String(order, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .POST(BodyPublishers.ofString(text))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
