// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import java.util.List;

/** A fax to a supplier: lines of text are all that it holds. */
public record Fax(List<String> lines) {
    public Fax {
        lines = List.copyOf(lines);
    }
}
