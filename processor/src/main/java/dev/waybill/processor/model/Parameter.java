// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A parameter of a method of the interface.
 *
 * @param type as the wrapper's method declares it
 * @param fieldType the same as a field can name it: without the method's own type variables
 */
public record Parameter(
        String name,
        TypeName type,
        TypeName fieldType,
        List<AnnotationSpec> annotations,
        MessagePart part,
        SourcePosition position) {}
