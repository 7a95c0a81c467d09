// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where in the user's source a message points: an element, or an annotation on it, or a value of that annotation. */
public record SourcePosition(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {
    public static SourcePosition of(Element element) {
        return new SourcePosition(element, null, null);
    }

    public static SourcePosition of(Element element, @Nullable AnnotationMirror annotation) {
        return new SourcePosition(element, annotation, null);
    }
}
