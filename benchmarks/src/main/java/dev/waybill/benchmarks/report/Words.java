// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import java.util.Locale;

/** Turns the name of a constant into words. */
final class Words {
    private Words() {}

    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
