// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CLIENT;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report, which fans out to four tasks and is one again. */
class BatchExportTest {
    private static List<ExportedSpan> exported = List.of();
    private static ExportedTrace report = new ExportedTrace(List.of());

    @BeforeAll
    static void export() throws Exception {
        try (HttpReceiver backend = new HttpReceiver()) {
            ExportingDemo.run(backend.settings(), "--scenario", "batch");
            exported = backend.spans();
        }
        report = ExportedTrace.with(span -> span.name().equals("POST /reports"), exported);
    }

    @Test
    void showsBothServicesInOneTraceAndNothingElse() {
        assertThat(report.spans())
                .extracting(ExportedSpan::service, ExportedSpan::name, ExportedSpan::kind)
                .containsOnly(
                        tuple("request-service", "POST /reports", SPAN_KIND_SERVER),
                        tuple("request-service", "create report_tasks", SPAN_KIND_PRODUCER),
                        tuple("request-service", "send report_tasks", SPAN_KIND_CLIENT),
                        tuple("worker", "process report_tasks", SPAN_KIND_CONSUMER),
                        tuple("worker", "send report_totals", SPAN_KIND_PRODUCER),
                        tuple("request-service", "process report_totals", SPAN_KIND_CONSUMER));
        assertThat(exported).containsExactlyInAnyOrderElementsOf(report.spans());
    }

    @Test
    void createsASpanForEachTaskAndLinksTheSendToAll() {
        ExportedSpan request = report.the("POST /reports");
        ExportedSpan send = report.the("send report_tasks");

        assertThat(report.named("create report_tasks"))
                .hasSize(4)
                .extracting(ExportedSpan::parentId)
                .containsOnly(request.id());
        assertThat(send.parentId()).isEqualTo(request.id());
        assertThat(send.linkedIds()).containsExactlyInAnyOrderElementsOf(report.idsOf("create report_tasks"));
    }

    @Test
    void putsEachTaskBelowItsOwnSpanAndLinksIt() {
        assertThat(report.named("process report_tasks"))
                .allSatisfy(task -> assertThat(task.linkedIds()).containsExactly(task.parentId()))
                .extracting(ExportedSpan::parentId)
                .containsExactlyInAnyOrderElementsOf(report.idsOf("create report_tasks"));
        assertThat(report.named("send report_totals"))
                .extracting(ExportedSpan::parentId)
                .containsExactlyInAnyOrderElementsOf(report.idsOf("process report_tasks"));
    }

    @Test
    void linksTheSumToAllTotals() {
        ExportedSpan sum = report.the("process report_totals");

        assertThat(sum.parentId()).isEqualTo(report.the("POST /reports").id());
        assertThat(sum.linkedIds()).containsExactlyInAnyOrderElementsOf(report.idsOf("send report_totals"));
        assertThat(sum.linkedTraceIds()).containsOnly(sum.traceId());
        assertThat(sum.hasOnlyRemoteLinks()).isTrue();
    }
}
