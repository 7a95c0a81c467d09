// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this interface, or of this method, send a message.
 *
 * <p>For an interface {@code Orders} the processor writes {@code TracedOrders}, whose calls start a PRODUCER span, put its
 * context into the message's carrier and hand the message on. On a method the annotation overrides the one on the
 * interface, member by member.
 *
 * <pre>{@code
 * @TracedProducer(destination = "task_queue")
 * interface TaskQueue {
 *   void publish(AMQP.BasicProperties properties, byte[] body) throws IOException;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TracedProducer {
    /**
     * Where the messages go, as span names and metrics show it: {@code orders:order.{region}.created}.
     *
     * <p>{@code {region}} stands for the parameter of that name, so that the text keeps a low cardinality;
     * {@code ${orders.exchange}} is filled in once, from {@code WaybillTelemetry.builder(..).variable(..)}, when the
     * wrapper is made. Required, here or on every method.
     */
    String destination() default "";

    /**
     * The messaging system, {@code messaging.system.name}: {@code rabbitmq}, {@code kafka}, {@code jms}.
     *
     * <p>May be left out where the carrier's type tells it.
     */
    String system() default "";

    /**
     * What the system calls this operation, {@code messaging.operation.name}, for example {@code publish}; {@code send}
     * if empty.
     */
    String operation() default "";

    /**
     * {@link Relation#LINK} asks receivers in {@link Relation#AUTO} to link to this span instead of continuing it: for
     * work that is delayed or scheduled. The others are a consumer's to choose.
     */
    Relation relation() default Relation.AUTO;

    /** What becomes of several messages that are sent in one call. */
    Batch batch() default Batch.CREATE_EACH;

    /** What becomes of the context that a message may hold already. */
    CreationContext creationContext() default CreationContext.REPLACE;
}
