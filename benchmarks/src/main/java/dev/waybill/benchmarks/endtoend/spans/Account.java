// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.spans;

/**
 * How many spans of which kind were exported.
 *
 * @param sending spans that send a message
 * @param processing spans that process one
 * @param traced those of them that are the child of a span that sends, or linked to it
 * @param others all other spans
 */
public record Account(int sending, int processing, int traced, int others) {
    /** Lines such as {@code spans.traced=1000}. */
    String asFigures() {
        return "spans.sending=" + sending + "\nspans.processing=" + processing + "\nspans.traced=" + traced
                + "\nspans.others=" + others;
    }
}
