// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.waybill.processor.model.TypeScope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The classes that generated code names besides the user's: the only place where they are spelled. */
record RuntimeTypes(TypeScope scope) {
    static final String RUNTIME = "dev.waybill.runtime";

    ClassName waybillTelemetry() {
        return runtime("WaybillTelemetry");
    }

    TypeName operation(TypeName message) {
        return ParameterizedTypeName.get(runtime("Operation"), message.box());
    }

    TypeName messageSpan(TypeName message) {
        return ParameterizedTypeName.get(runtime("MessageSpan"), message.box());
    }

    ClassName insideAdapter() {
        return runtime("InsideAdapter");
    }

    ClassName setterAdapter() {
        return runtime("SetterAdapter");
    }

    ClassName relation() {
        return runtime("Relation");
    }

    ClassName messages() {
        return runtime("Messages");
    }

    ClassName openTelemetry() {
        return scope.nameOf(ClassName.get("io.opentelemetry.api", "OpenTelemetry"));
    }

    ClassName objects() {
        return scope.nameOf(ClassName.get("java.util", "Objects"));
    }

    ClassName javaLang(String name) {
        return scope.nameOf(ClassName.get("java.lang", name));
    }

    List<AnnotationSpec> suppression(Set<String> warnings) {
        if (warnings.isEmpty()) {
            return List.of();
        }
        AnnotationSpec.Builder suppression = AnnotationSpec.builder(javaLang("SuppressWarnings"));
        new TreeSet<>(warnings).forEach(it -> suppression.addMember("value", "$S", it));
        return List.of(suppression.build());
    }

    private ClassName runtime(String name) {
        return scope.nameOf(ClassName.get(RUNTIME, name));
    }
}
