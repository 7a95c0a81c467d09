// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.AroundProcessor;
import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A bug of ours says that it is one. */
final class ProcessorBugTest {
    @Test
    void tellsWhoseFaultItIs() {
        assertThat(messageAfter(() -> {
                    throw new IllegalStateException("no ink");
                }))
                .startsWith(
                        "[ProcessorBug] Writing the wrapper of TaskQueue failed. This is a bug in Waybill, not in your"
                                + " code. Please report it with the stack trace: ")
                .contains("IllegalStateException: no ink")
                .contains("dev.waybill.processor.SourceFiles.write(");
    }

    @Test
    void tellsItOfErrorsToo() {
        assertThat(messageAfter(() -> {
                    throw new StackOverflowError();
                }))
                .startsWith("[ProcessorBug]");
    }

    private static String messageAfter(Runnable bug) {
        AroundProcessor broken = new AroundProcessor(new WaybillProcessor(), (file, origins) -> bug.run());
        Javac.Compiled compiled = Javac.with(broken)
                .compile(Fixtures.sources(Path.of("src/test/resources/accepts/producer_basic_properties")));
        assertThat(compiled.messages()).hasSize(1);
        assertThat(compiled.errors().get(0).getLineNumber()).isEqualTo(8);
        return compiled.messages().get(0);
    }
}
