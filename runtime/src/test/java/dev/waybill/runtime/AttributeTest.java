// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static io.opentelemetry.api.common.AttributeKey.booleanArrayKey;
import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleArrayKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longArrayKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;
import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.equalTo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeTest {
    private static final Object UNREADABLE = new Object() {
        @Override
        public String toString() {
            throw new IllegalStateException("lazy");
        }
    };

    private final Sdk sdk = Sdk.recording();

    private final Operation<Map<String, Object>> publish =
            sdk.telemetry().destination("orders").producer(MapAdapter.OF_OBJECTS);

    @Test
    void argumentsKeepTheirTypes() {
        publish.prepare()
                .attribute("order.id", "o7")
                .attribute("order.items", 3)
                .attribute("order.weight", 0.5)
                .attribute("order.gift", true)
                .attribute("order.class", 'A')
                .attribute("order.boxed", (Object) 3)
                .attribute("order.total", new BigDecimal("9.90"))
                .attribute("order.coupon", null)
                .start(null)
                .close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringKey("order.id"), "o7"),
                        equalTo(longKey("order.items"), 3L),
                        equalTo(doubleKey("order.weight"), 0.5),
                        equalTo(booleanKey("order.gift"), true),
                        equalTo(stringKey("order.class"), "A"),
                        equalTo(longKey("order.boxed"), 3L),
                        equalTo(stringKey("order.total"), "9.90"));
        assertThat(sdk.span().getAttributes().get(stringKey("order.coupon"))).isNull();
    }

    @Test
    void listsKeepTheTypesOfWhatTheyHold() {
        publish.prepare()
                .attribute("skus", List.of("a", "b"))
                .attribute("counts", List.of(1, 2))
                .attribute("weights", List.of(0.5, 1.5))
                .attribute("gifts", List.of(true))
                .attribute("mixed", List.of(1, "b"))
                .start(null)
                .close();

        assertThat(sdk.span())
                .hasAttributesSatisfying(
                        equalTo(stringArrayKey("skus"), List.of("a", "b")),
                        equalTo(longArrayKey("counts"), List.of(1L, 2L)),
                        equalTo(doubleArrayKey("weights"), List.of(0.5, 1.5)),
                        equalTo(booleanArrayKey("gifts"), List.of(true)),
                        equalTo(stringArrayKey("mixed"), List.of("1", "b")));
    }

    @Test
    void anArgumentThatCannotBeReadCostsItselfAndNotTheSpan() {
        try (LogLines log = new LogLines()) {
            publish.prepare().attribute("order", UNREADABLE).start(null).close();
            assertThat(log.all()).hasSize(1);
        }
        assertThat(sdk.spans()).hasSize(1);
    }

    @Test
    void anArgumentThatCannotBeReadLeavesTheLinkToTheSender() {
        sdk.telemetry()
                .destination("orders")
                .consumer(MapAdapter.OF_OBJECTS)
                .prepare()
                .attribute("order", UNREADABLE)
                .start(Senders.message(1))
                .close();

        assertThat(sdk.span()).hasTotalRecordedLinks(1);
    }
}
