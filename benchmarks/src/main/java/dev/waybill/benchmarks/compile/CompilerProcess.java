// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A JVM that compiles once, with the arguments of {@code javac}, and says at the end what it took. */
final class CompilerProcess {
    private CompilerProcess() {}

    public static void main(String[] arguments) throws IOException {
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        System.out.println(peakKilobytes() + " " + cpuTicks());
        System.exit(failed);
    }

    /** The most memory that the process ever had, as Linux counts it. */
    private static String peakKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(it -> it.startsWith("VmHWM:"))
                .map(it -> it.replaceAll("\\D", ""))
                .findFirst()
                .orElseThrow();
    }

    /** In hundredths of a second, of all threads: see {@code utime} and {@code stime} in proc(5). */
    private static long cpuTicks() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
}
