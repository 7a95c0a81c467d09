// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CLIENT;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static io.opentelemetry.proto.trace.v1.Status.StatusCode.STATUS_CODE_ERROR;
import static io.opentelemetry.proto.trace.v1.Status.StatusCode.STATUS_CODE_UNSET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Above all the sign-up whose first e-mail is refused, so that the worker processes its task twice. */
class SignUpExportTest {
    private static List<ExportedSpan> exported = List.of();
    private static ExportedTrace retried = new ExportedTrace(List.of());

    @BeforeAll
    static void export() throws Exception {
        try (HttpReceiver backend = new HttpReceiver()) {
            ExportingDemo.run(backend.settings());
            exported = backend.spans();
        }
        retried = ExportedTrace.with(SignUpExportTest::isFailedAttempt, exported);
    }

    @Test
    void showsBothServicesInOneTrace() {
        assertThat(retried.spans())
                .extracting(ExportedSpan::service, ExportedSpan::name, ExportedSpan::kind)
                .containsExactlyInAnyOrder(
                        tuple("request-service", "POST /signups", SPAN_KIND_SERVER),
                        tuple("request-service", "send task_queue", SPAN_KIND_PRODUCER),
                        tuple("worker", "process task_queue", SPAN_KIND_CONSUMER),
                        tuple("worker", "POST", SPAN_KIND_CLIENT),
                        tuple("worker", "process task_queue", SPAN_KIND_CONSUMER),
                        tuple("worker", "POST", SPAN_KIND_CLIENT));
    }

    @Test
    void putsTheWorkersSpansBelowTheirSender() {
        ExportedSpan request = retried.the("POST /signups");
        ExportedSpan sender = retried.the("send task_queue");

        assertThat(request.parentId()).isEmpty();
        assertThat(sender.parentId()).isEqualTo(request.id());
        assertThat(retried.named("process task_queue"))
                .extracting(ExportedSpan::parentId)
                .containsOnly(sender.id());
        assertThat(retried.named("POST"))
                .extracting(ExportedSpan::parentId)
                .containsExactlyElementsOf(retried.idsOf("process task_queue"));
    }

    @Test
    void linksTheWorkersSpansToTheirSender() {
        ExportedSpan sender = retried.the("send task_queue");

        assertThat(retried.named("process task_queue")).allSatisfy(attempt -> {
            assertThat(attempt.linkedIds()).containsExactly(sender.id());
            assertThat(attempt.linkedTraceIds()).containsExactly(sender.traceId());
        });
    }

    @Test
    void tellsWhoseParentIsInAnotherProcess() {
        assertThat(retried.the("send task_queue").hasRemoteParent()).isFalse();
        assertThat(retried.named("process task_queue"))
                .allMatch(ExportedSpan::hasRemoteParent)
                .allMatch(ExportedSpan::hasOnlyRemoteLinks);
    }

    @Test
    void tellsWhichAttemptFailed() {
        assertThat(retried.named("process task_queue"))
                .extracting(attempt -> attempt.status().getCode(), attempt -> attempt.attribute("error.type"))
                .containsExactly(tuple(STATUS_CODE_ERROR, "java.io.IOException"), tuple(STATUS_CODE_UNSET, ""));
        assertThat(retried.the("send task_queue").status().getCode()).isEqualTo(STATUS_CODE_UNSET);
    }

    @Test
    void tellsThatWaybillMadeTheSpansOfMessages() {
        assertThat(exported)
                .filteredOn(span -> span.name().endsWith(" task_queue"))
                .hasSize(5)
                .allSatisfy(span -> {
                    assertThat(span.scope().getName()).isEqualTo("dev.waybill");
                    assertThat(span.scope().getVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
                    assertThat(span.schemaUrl()).isEqualTo("https://opentelemetry.io/schemas/1.45.0");
                });
    }

    /** Twice two requests, without propagation and with it. */
    @Test
    void sendsEachSpanOnce() {
        assertThat(exported).hasSize(20).extracting(ExportedSpan::id).doesNotHaveDuplicates();
        assertThat(exported).allMatch(ExportedSpan::isSampled);
    }

    private static boolean isFailedAttempt(ExportedSpan span) {
        return span.name().equals("process task_queue") && span.status().getCode() == STATUS_CODE_ERROR;
    }
}
