// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.util.Map;

/**
 * What one program told of itself.
 *
 * @param round in which all contenders ran one after the other
 * @param figures by name
 */
public record Run(Contender contender, int round, Map<String, Double> figures) {
    double figure(String name) {
        Double figure = figures.get(name);
        if (figure == null) {
            throw new IllegalStateException(contender + " did not tell " + name + ", but " + figures.keySet());
        }
        return figure;
    }
}
