// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Javac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Interfaces that name what another processor writes, or nobody. */
final class MultipleRoundsTest {
    private static final Map<String, String> INVOICES = Map.of("Invoices.java", """
            package shop;

            import dev.waybill.TracedProducer;

            @TracedProducer(destination = "invoices", system = "jms")
            interface Invoices extends Remote<Invoice> {
              void issued(Invoice invoice);
            }
            """, "Remote.java", """
            package shop;

            interface Remote<T> {
              T latest();
            }
            """);

    @Test
    void waitsForTypesThatAnotherProcessorWrites() {
        Javac.Compiled compiled =
                Javac.with(new WritesInvoice()).and(new WaybillProcessor()).compile(INVOICES);
        assertThat(compiled.messages()).isEmpty();
        assertThat(compiled.generated().get("TracedInvoices.java")).contains("InsideAdapter.writing(");
    }

    @Test
    void leavesMissingTypesToTheCompiler() {
        Javac.Compiled compiled = Javac.withWaybill().compile(INVOICES);
        assertThat(compiled.messages())
                .isNotEmpty()
                .allMatch(it -> it.contains("cannot find symbol") && it.contains("Invoice"));
        assertThat(compiled.generated()).isEmpty();
    }

    /** Writes the record that the interface names, in the first round. */
    private static final class WritesInvoice extends AbstractProcessor {
        private boolean written;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer file = processingEnv
                        .getFiler()
                        .createSourceFile("shop.Invoice")
                        .openWriter()) {
                    file.write(
                            "package shop;\n"
                                    + "record Invoice(String id, @dev.waybill.Carrier java.util.Map<String, String> carrier) {}");
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            return false;
        }
    }
}
