// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.function.Function;

/** How generated code comes by an adapter. */
public sealed interface AdapterInstance {
    ClassName type();

    /** A constant of the adapter's class. */
    record Constant(ClassName type, String name) implements AdapterInstance {}

    /** A new object of the adapter's class. */
    record Created(ClassName type) implements AdapterInstance {}

    default <R> R match(Function<Constant, R> constant, Function<Created, R> created) {
        return this instanceof Constant it ? constant.apply(it) : created.apply((Created) this);
    }
}
