// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this interface, or of this method, handle a message.
 *
 * <p>For an interface {@code TaskHandler} the processor writes {@code TracedTaskHandler}, whose calls read the sender's
 * context from the message's carrier and time the work as a CONSUMER span in the sender's trace. On a method the
 * annotation overrides the one on the interface, member by member.
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

    /** What the system calls this operation, {@code messaging.operation.name}, for example {@code consume}. */
    String operation() default "process";

    /** How the work joins the sender's trace. */
    Relation relation() default Relation.AUTO;
}
