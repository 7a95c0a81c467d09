// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend.shop;

import java.util.Map;

/** How a program tells what it measured: a line for each figure, such as {@code messages=1000}. */
final class Told {
    private Told() {}

    static void figures(Map<String, Double> figures) {
        figures.forEach(Told::figure);
    }

    static void figure(String name, double value) {
        System.out.println(name + "=" + value);
    }
}
