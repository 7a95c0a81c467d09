// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.Carrier;
import dev.waybill.TracedProducer;
import dev.waybill.Untraced;
import java.util.Map;

/** Signatures that are harder than usual, and names that a wrapper would like to use itself. */
public final class Warehouse {
    private Warehouse() {}

    /** What the warehouse tells, to anybody. */
    public interface Shelf<I extends Comparable<I>> extends AutoCloseable {
        @Override
        void close();

        void restocked(I item, Map<String, String> headers);
    }

    @TracedProducer(destination = "warehouse", system = "kafka")
    public interface Events<I extends Comparable<I>, X extends Exception> extends Shelf<I> {
        @Override
        void restocked(I item, @Carrier Map<String, String> headers);

        <T extends CharSequence> T moved(T span, int delegate, @Carrier Map<String, String> failure) throws X;

        long moved(long telemetry, @Carrier Map<String, String> moved, String... shelves);

        @Untraced
        @SuppressWarnings("unchecked")
        I wrap(I... items);
    }
}
