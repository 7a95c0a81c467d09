// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The trace context travels here: in this parameter, in this component of a record, in what this accessor returns, or in
 * the messages that this method pulls.
 *
 * <p>A parameter whose type Waybill knows as a message, such as {@code AMQP.BasicProperties}, needs no mark unless there
 * are several. A map always needs one, since a plain map could be anything.
 *
 * <pre>{@code
 * record EmailTask(String to, @Carrier Map<String, String> carrier) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Carrier {
    /**
     * The class that reads or writes a carrier type which Waybill does not know; {@code void} for one that it does.
     *
     * <p>For a consumer it implements OpenTelemetry's {@code TextMapGetter}; for a producer
     * {@code dev.waybill.runtime.CarrierWriter}, or {@code TextMapSetter} if the type exists to be written into. It is
     * an enum with one constant, or has an accessible constructor without parameters.
     */
    Class<?> adapter() default void.class;
}
