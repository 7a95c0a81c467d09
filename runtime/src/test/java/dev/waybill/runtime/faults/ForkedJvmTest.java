// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends or exhausts a JVM. */
class ForkedJvmTest {
    @TempDir
    Path folder;

    @Test
    void aFullHeapIsToldByTheAnswerOrByTheErrorAndTheNextMessageIsTraced() throws Exception {
        Path output = folder.resolve("output");

        int status = ForkedJvm.run(FullHeap.class, output, "-Xmx16m", "-XX:+UseSerialGC");

        assertThat(status).as(() -> ForkedJvm.said(output)).isZero();
    }

    @Test
    void aFirstMessageFromTheEndOfTheStackCostsNoLaterOne() throws Exception {
        Path output = folder.resolve("output");

        int status = ForkedJvm.run(DeepFirstCall.class, output);

        assertThat(status).as(() -> ForkedJvm.said(output)).isZero();
    }

    @Test
    void aHandlerMayEndTheApplication() throws Exception {
        assertThat(ForkedJvm.run(ExitingHandler.class, folder.resolve("output")))
                .isEqualTo(ExitingHandler.STATUS);
    }
}
