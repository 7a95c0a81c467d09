// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import dev.waybill.processor.testing.Literals;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever characters a user's sources are written in, names and texts arrive in the wrapper. */
final class EncodingTest {
    /** All that it says in Greek and Chinese is escaped, as it must be where the encoding has no such letters. */
    private static final Map<String, String> ORDERS = Map.of("Orders.java", """
            package shop;

            import dev.waybill.Carrier;
            import dev.waybill.TracedProducer;
            import java.util.Map;

            @TracedProducer(destination = "\\u8ba2\\u5355.{\\u03c7\\u03ce\\u03c1\\u03b1}", system = "jms")
            public interface Orders {
              void \\u65b0(String \\u03c7\\u03ce\\u03c1\\u03b1, @Carrier Map<String, Object> headers);
            }
            """);

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252", "Shift_JIS", "UTF-8", "UTF-16"})
    void losesNoLetter(String encoding) {
        Javac.Compiled compiled =
                Javac.withWaybill().encoding(Charset.forName(encoding)).compile(ORDERS);
        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.generated().get("TracedOrders.java")).matches("\\p{ASCII}+");
        assertThat(Literals.argumentsIn(compiled.generated().get("TracedOrders.java"), Set.of("destination")))
                .containsExactly("订单.{χώρα}");
    }
}
