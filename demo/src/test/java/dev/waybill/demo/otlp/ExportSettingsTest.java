// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportSettingsTest {
    /** As the demo's help has it. */
    @Test
    void reachABackendOverGrpcIfTheyNameNoProtocol() throws Exception {
        try (GrpcReceiver backend = new GrpcReceiver()) {
            ExportingDemo.run(
                    Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", backend.uri().toString()));

            assertThatBothServicesAreIn(backend.spans());
        }
    }

    @Test
    void reachABackendThatWantsAKeyAndTakesCompressedSpans() throws Exception {
        try (HttpReceiver backend = new HttpReceiver()) {
            ExportingDemo.run(Map.of(
                    "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                    "OTEL_EXPORTER_OTLP_ENDPOINT", backend.uri().toString(),
                    "OTEL_EXPORTER_OTLP_HEADERS", "api-key=of-the-shop",
                    "OTEL_EXPORTER_OTLP_COMPRESSION", "gzip"));

            assertThatBothServicesAreIn(backend.spans());
            assertThat(backend.headers()).isNotEmpty().allSatisfy(headers -> {
                assertThat(headers.getFirst("api-key")).isEqualTo("of-the-shop");
                assertThat(headers.getFirst("Content-Encoding")).isEqualTo("gzip");
            });
        }
    }

    private static void assertThatBothServicesAreIn(List<ExportedSpan> spans) {
        ExportedTrace trace = ExportedTrace.with(span -> span.name().equals("process task_queue"), spans);

        assertThat(trace.spans())
                .extracting(ExportedSpan::service)
                .containsExactlyInAnyOrder("request-service", "request-service", "worker", "worker");
    }
}
