// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this interface, or of this method, handle messages, or pull them.
 *
 * <p>For an interface {@code TaskHandler} the processor writes {@code TracedTaskHandler}, whose calls read the sender's
 * context from the message's carrier and time the work as a CONSUMER span in the sender's trace. A method that takes no
 * message and returns some pulls them: a CLIENT span, linked to their senders. On a method the annotation overrides the one on the interface, member by member.
 *
 * <pre>{@code
 * @TracedConsumer(destination = "task_queue")
 * interface TaskHandler extends DeliverCallback {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface TracedConsumer {
    /**
     * The queue that the messages come from, as span names and metrics show it.
     *
     * <p>Placeholders as in {@link TracedProducer#destination()}. Required, here or on every method.
     */
    String destination() default "";

    /**
     * The messaging system, {@code messaging.system.name}: {@code rabbitmq}, {@code kafka}, {@code jms}.
     *
     * <p>May be left out where the carrier's type tells it.
     */
    String system() default "";

    /**
     * What the system calls this operation, {@code messaging.operation.name}, for example {@code consume}. If empty,
     * {@code process}, or {@code receive} for a method that pulls messages.
     */
    String operation() default "";

    /** How the work joins the sender's trace. Several messages at once, and pulled ones, are always linked. */
    Relation relation() default Relation.AUTO;

    /**
     * The age from which a message is linked instead of continued, as ISO-8601 writes durations: {@code PT1H}. With
     * {@link Relation#AUTO} only.
     */
    String linkAfter() default "";
}
