// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.Map;
import java.util.Optional;

/** The marks on a method or an interface, and where they stand. */
public record Marks(Map<Mark, SourcePosition> positions) {
    public boolean has(Mark mark) {
        return positions.containsKey(mark);
    }

    public Optional<SourcePosition> positionOf(Mark mark) {
        return Optional.ofNullable(positions.get(mark));
    }
}
