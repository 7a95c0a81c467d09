// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.Marks;
import dev.waybill.processor.model.SourcePosition;
import java.util.EnumMap;
import java.util.Map;
import javax.lang.model.element.Element;

/** The marks on a method or an interface. */
final class MarksReader {
    private MarksReader() {}

    static Marks read(Element element) {
        Map<Mark, SourcePosition> positions = new EnumMap<>(Mark.class);
        for (Mark mark : Mark.values()) {
            DeclaredAnnotation.find(element, AnnotationNames.of(mark))
                    .ifPresent(it -> positions.put(mark, it.position()));
        }
        return new Marks(positions);
    }

    /** The same marks, told about elsewhere: where a message can be shown. */
    static Marks readAt(Element element, SourcePosition position) {
        Map<Mark, SourcePosition> positions = new EnumMap<>(Mark.class);
        read(element).positions().keySet().forEach(it -> positions.put(it, position));
        return new Marks(positions);
    }
}
