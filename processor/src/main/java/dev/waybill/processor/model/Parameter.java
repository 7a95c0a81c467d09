// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;

/**
 * A parameter of a method of the interface.
 *
 * @param type as the wrapper's method declares it
 * @param fieldType the same as a field can name it: without the method's own type variables
 * @param warnings what a compiler warns of wherever the type is named
 * @param details what the argument tells besides
 * @param description the type, as messages name it
 */
public record Parameter(
        String name,
        TypeName type,
        TypeName fieldType,
        Set<String> warnings,
        List<AnnotationSpec> annotations,
        MessagePart part,
        List<CallDetail> details,
        String description,
        SourcePosition position) {}
