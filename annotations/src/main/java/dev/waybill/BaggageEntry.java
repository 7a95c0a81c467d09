// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This argument of a producer travels with the message as baggage, as {@code String.valueOf} writes it; null does not.
 *
 * <pre>{@code
 * void created(Order order, @BaggageEntry("user.id") String userId, @Carrier Map<String, Object> headers);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface BaggageEntry {
    /** The entry's key: letters, digits and the signs that HTTP allows in a token. */
    String value();
}
