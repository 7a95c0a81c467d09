// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the machine's memory this process holds, as Linux tells it. */
record ResidentMemory(long kibibytes) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static ResidentMemory now() throws IOException {
        if (!Files.exists(STATUS)) {
            throw new IllegalStateException("Memory is measured on Linux only, where there is " + STATUS);
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmRSS:")) {
                return new ResidentMemory(Long.parseLong(line.replaceAll("\\D", "")));
            }
        }
        throw new IllegalStateException(STATUS + " tells no VmRSS");
    }
}
