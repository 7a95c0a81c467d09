// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.waybill.processor.model.TypeScope;

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

    ClassName openTelemetry() {
        return scope.nameOf(ClassName.get("io.opentelemetry.api", "OpenTelemetry"));
    }

    ClassName objects() {
        return scope.nameOf(ClassName.get("java.util", "Objects"));
    }

    ClassName javaLang(String name) {
        return scope.nameOf(ClassName.get("java.lang", name));
    }

    private ClassName runtime(String name) {
        return scope.nameOf(ClassName.get(RUNTIME, name));
    }
}
