// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the compiler says is wrong is no business of the processor's, which often meets it first. */
final class UnreadableSourcesTest {
    @Test
    void mayLackTheNameOfAParameter() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders {
                  void created(String, @dev.waybill.Carrier java.util.Map<String, Object> headers);
                }
                """);
    }

    @Test
    void mayLackTheNameOfAMethod() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders {
                  void (@dev.waybill.Carrier java.util.Map<String, Object> headers);
                }
                """);
    }

    @Test
    void mayLackTheNameOfThePackage() {
        assertLeftToCompiler("""
                package shop.;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders {
                  void created(@dev.waybill.Carrier java.util.Map<String, Object> headers);
                }
                """);
    }

    @Test
    void mayLackAComponentOfARecord() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders {
                  void created(Order order);
                }

                record Order(String id, , @dev.waybill.Carrier java.util.Map<String, Object> super headers) {}
                """);
    }

    @Test
    void mayNameVoidWhereNothingIsVoid() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders<T extends void> {
                  void created(@dev.waybill.Carrier java.util.Map<String, Object> headers);
                }
                """);
    }

    /** A class without a name is then found where the name of an exception is missing. */
    @Test
    void mayBeginAClassAmongTheExceptions() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders {
                  void created(@dev.waybill.Carrier java.util.Map<String, Object> headers) throws throws Exception;
                  void paid(@dev.waybill.Carrier java.util.Map<String, Object> headers) throws Exception class , Error ;
                }
                """);
    }

    @Test
    void mayExtendThemselves() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders extends Invoices {
                  void created(@dev.waybill.Carrier java.util.Map<String, Object> headers);
                }

                interface Invoices extends Orders {}
                """);
    }

    @Test
    void mayBoundATypeByItself() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.TracedProducer(destination = "orders", system = "jms")
                interface Orders<T extends T> {
                  <A extends B, B extends A> void created(@dev.waybill.Carrier java.util.Map<String, Object> headers);
                }
                """);
    }

    @Test
    void mayHaveAnnotationsOnClasses() {
        assertLeftToCompiler("""
                package shop;

                @dev.waybill.Carrier
                class Orders {}
                """);
    }

    @Test
    void mayHaveAnnotationsOnFields() {
        assertLeftToCompiler("""
                package shop;

                class Orders {
                  @dev.waybill.Untraced Object headers;
                }
                """);
    }

    @Test
    void mayHaveAnnotationsOnPackages() {
        assertLeftToCompiler(
                Map.of("package-info.java", "@dev.waybill.TracedProducer @dev.waybill.Carrier package shop;"));
    }

    private static void assertLeftToCompiler(String source) {
        assertLeftToCompiler(Map.of("Orders.java", source));
    }

    private static void assertLeftToCompiler(Map<String, String> sources) {
        // Otherwise javac keeps sources that it cannot parse to itself; development environments do not.
        Javac.Compiled compiled = Javac.withWaybill()
                .options("--release", "17", "-XDshould-stop.ifError=FLOW")
                .compile(sources);
        assertThat(compiled.messages()).isNotEmpty().noneMatch(it -> it.startsWith("["));
        assertThat(compiled.generated()).isEmpty();
    }
}
