// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.compile;

/**
 * What one compilation took, in a JVM of its own.
 *
 * @param named the processor with its version
 * @param processed whether the processor ran, or the compiler worked alone on the same sources
 * @param millis from the start of the JVM to its end
 * @param cpuMillis of all threads
 * @param peakKilobytes of the whole process
 * @param classes those in the output, of the sources too
 * @param bytes of these classes
 */
public record Compilation(
        Contender contender,
        String named,
        int interfaces,
        boolean processed,
        double millis,
        double cpuMillis,
        long peakKilobytes,
        int classes,
        long bytes) {}
