// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static dev.waybill.it.Circumstance.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.waybill.runtime.SemanticConventions;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every span and metric that Waybill emits, held against the conventions' tables in both of their spellings. */
class ConformanceTest {
    private static final List<ConventionalAttribute> OF_ONE_MESSAGE = List.of(
            ConventionalAttribute.MESSAGE_ID,
            ConventionalAttribute.CONVERSATION_ID,
            ConventionalAttribute.BODY_SIZE,
            ConventionalAttribute.ROUTING_KEY,
            ConventionalAttribute.DELIVERY_TAG);

    private final RecordedSpans spans = new RecordedSpans();

    @AfterEach
    void close() {
        spans.close();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("runs")
    void spansAreNamedAndOfTheKindThatTheConventionsWant(ConformanceScenario scenario, SemanticConventions spelling) {
        scenario.run(telemetry(spelling));

        assertThat(spans.all())
                .extracting(SpanData::getName)
                .containsAll(scenario.spans().keySet())
                .isSubsetOf(scenario.spans().keySet());
        assertThat(conventional()).isNotEmpty().allSatisfy(span -> {
            Attributes attributes = span.getAttributes();
            String name = text(attributes, ConventionalAttribute.OPERATION_NAME, spelling);
            String template = text(attributes, ConventionalAttribute.DESTINATION_TEMPLATE, spelling);
            String destination = text(attributes, ConventionalAttribute.DESTINATION_NAME, spelling);
            ConventionalOperation operation =
                    ConventionalOperation.ofType(text(attributes, ConventionalAttribute.OPERATION_TYPE, spelling));
            assertThat(span.getName()).isEqualTo(name + " " + (template == null ? destination : template));
            assertThat(operation.kinds()).contains(span.getKind());
            assertThat(operation.names()).contains(name);
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("runs")
    void spansHaveTheAttributesOfTheConventionsAndNoOthers(ConformanceScenario scenario, SemanticConventions spelling) {
        scenario.run(telemetry(spelling));

        assertThat(conventional()).isNotEmpty().allSatisfy(span -> {
            Set<Circumstance> circumstances = scenario.spans().get(span.getName());
            assertThat(ownLeftOut(span.getAttributes())).isEqualTo(ConventionalAttribute.of(circumstances, spelling));
            assertThat(span.getStatus().getStatusCode())
                    .isEqualTo(circumstances.contains(FAILED) ? StatusCode.ERROR : StatusCode.UNSET);
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("runs")
    void linksTellOfOneMessageOnly(ConformanceScenario scenario, SemanticConventions spelling) {
        scenario.run(telemetry(spelling));

        Set<AttributeKey<?>> allowed =
                OF_ONE_MESSAGE.stream().map(it -> it.key(spelling)).collect(Collectors.toSet());
        assertThat(spans.all())
                .isNotEmpty()
                .flatExtracting(SpanData::getLinks)
                .allSatisfy(link -> assertThat(ownLeftOut(link.getAttributes())).isSubsetOf(allowed));
    }

    /** The spans that take the links beyond the SDK's limit are Waybill's own, and say nothing else. */
    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("runs")
    void spansForFurtherLinksSayNothingElse(ConformanceScenario scenario, SemanticConventions spelling) {
        scenario.run(telemetry(spelling));

        assertThat(spans.all(SpanKind.INTERNAL)).allSatisfy(span -> {
            assertThat(span.getName()).endsWith(" links");
            assertThat(span.getAttributes().isEmpty()).isTrue();
            assertThat(span.getLinks()).isNotEmpty();
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("runs")
    void theScopeNamesTheReleaseOfTheConventions(ConformanceScenario scenario, SemanticConventions spelling) {
        scenario.run(telemetry(spelling));

        String release = spelling == SemanticConventions.V1_44 ? "1.44.0" : "1.45.0";
        assertThat(Stream.concat(
                        spans.all().stream().map(SpanData::getInstrumentationScopeInfo),
                        spans.metrics().stream().map(MetricData::getInstrumentationScopeInfo)))
                .isNotEmpty()
                .allSatisfy(scope -> {
                    assertThat(scope.getName()).isEqualTo("dev.waybill");
                    assertThat(scope.getVersion()).isNotBlank();
                })
                .extracting(InstrumentationScopeInfo::getSchemaUrl)
                .containsOnly("https://opentelemetry.io/schemas/" + release);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("runs")
    void metricsHaveTheAttributesOfTheConventions(ConformanceScenario scenario, SemanticConventions spelling) {
        scenario.run(telemetry(spelling));

        boolean failed = scenario.spans().values().stream().anyMatch(it -> it.contains(FAILED));
        assertThat(spans.metrics())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.getData().getPoints())
                        .allSatisfy(point -> assertThat(keys(point))
                                .isEqualTo(metricAttributes(point, failed && !isWait(metric), spelling))));
    }

    @ParameterizedTest
    @EnumSource
    void metricsAreThoseOfTheConventions(SemanticConventions spelling) {
        ConformanceScenario.all().forEach(scenario -> scenario.run(telemetry(spelling)));

        assertThat(spans.metrics())
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrderElementsOf(ConventionalMetric.BY_NAME.keySet());
        assertThat(spans.metrics()).allSatisfy(metric -> {
            ConventionalMetric conventional = ConventionalMetric.BY_NAME.get(metric.getName());
            assertThat(metric.getType()).isEqualTo(conventional.type());
            assertThat(metric.getUnit()).isEqualTo(conventional.unit());
            assertThat(metric.getHistogramData().getPoints())
                    .allSatisfy(point -> assertThat(point.getBoundaries()).isEqualTo(conventional.buckets()));
            assertThat(metric.getDescription()).isNotBlank();
        });
    }

    static Stream<Arguments> runs() {
        return ConformanceScenario.all().stream()
                .flatMap(scenario ->
                        Arrays.stream(SemanticConventions.values()).map(spelling -> arguments(scenario, spelling)));
    }

    private WaybillTelemetry telemetry(SemanticConventions spelling) {
        return spans.telemetry(it -> it.semanticConventions(spelling)
                .server("broker.example.com", 5672)
                .captureHeaders("tenant")
                .baggageToAttributes("user.id"::equals)
                .stampSentAt());
    }

    private List<SpanData> conventional() {
        return spans.all().stream()
                .filter(span -> span.getKind() != SpanKind.INTERNAL)
                .toList();
    }

    /** The keys without those that nobody's conventions name: Waybill's own, and what the deployment asked for. */
    private static Set<AttributeKey<?>> ownLeftOut(Attributes attributes) {
        return attributes.asMap().keySet().stream()
                .filter(key -> !key.getKey().startsWith("waybill."))
                .filter(key -> !key.getKey().startsWith("messaging.header."))
                .filter(key -> !key.getKey().equals("user.id"))
                .collect(Collectors.toSet());
    }

    /**
     * The conventions name the operation's type for the duration of operations alone; Waybill adds it to the others, so that
     * all have one set.
     */
    private static Set<AttributeKey<?>> metricAttributes(
            PointData point, boolean failed, SemanticConventions spelling) {
        Set<ConventionalAttribute> wanted = new HashSet<>(Set.of(
                ConventionalAttribute.OPERATION_NAME,
                ConventionalAttribute.OPERATION_TYPE,
                ConventionalAttribute.SYSTEM,
                ConventionalAttribute.SERVER_ADDRESS,
                ConventionalAttribute.SERVER_PORT));
        boolean template = keys(point).contains(ConventionalAttribute.DESTINATION_TEMPLATE.key(spelling));
        wanted.add(template ? ConventionalAttribute.DESTINATION_TEMPLATE : ConventionalAttribute.DESTINATION_NAME);
        if (failed) {
            wanted.add(ConventionalAttribute.ERROR_TYPE);
        }
        return wanted.stream().map(it -> it.key(spelling)).collect(Collectors.toSet());
    }

    /** A message has waited, however its handling ends. */
    private static boolean isWait(MetricData metric) {
        return metric.getName().equals("waybill.message.time_in_queue");
    }

    private static Set<AttributeKey<?>> keys(PointData point) {
        return Set.copyOf(point.getAttributes().asMap().keySet());
    }

    private static @Nullable String text(
            Attributes attributes, ConventionalAttribute attribute, SemanticConventions spelling) {
        return (String) attributes.get(attribute.key(spelling));
    }
}
