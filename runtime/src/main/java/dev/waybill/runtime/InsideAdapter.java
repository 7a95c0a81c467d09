// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A carrier that is a part of another value, such as a component of a record: the carrier inside the payload, for queues
 * without headers. Nests. Public for generated code.
 */
public final class InsideAdapter {
    private InsideAdapter() {}

    /** Reads the part, and describes the message as the part does. */
    public static <M, P> TextMapGetter<M> reading(
            Function<? super M, ? extends @Nullable P> part, TextMapGetter<? super P> carrier) {
        return new Reader<>(part, carrier);
    }

    /** Writes a copy of the part into a copy of the whole. Null stays null: there is nothing to copy. */
    public static <M, P> CarrierWriter<M> writing(
            Function<? super M, ? extends @Nullable P> part,
            BiFunction<? super M, ? super @Nullable P, ? extends M> withPart,
            CarrierWriter<P> carrier) {
        return (whole, fields) ->
                whole == null ? null : withPart.apply(whole, carrier.write(part.apply(whole), fields));
    }

    /** Writes into the map that the whole hands out. */
    public static <M> CarrierWriter<M> writingInto(
            Function<? super M, ? extends @Nullable Map<String, ? super String>> part) {
        return (whole, fields) -> {
            if (whole != null) {
                fields.writeInto(Objects.requireNonNull(part.apply(whole), "the message has no map to write into"));
            }
            return whole;
        };
    }

    static final class Reader<M, P> implements HeadersGetter<M>, MessageDescriber<M> {
        private final Function<? super M, ? extends @Nullable P> part;
        private final TextMapGetter<? super P> carrier;

        Reader(Function<? super M, ? extends @Nullable P> part, TextMapGetter<? super P> carrier) {
            this.part = part;
            this.carrier = carrier;
        }

        /** Whether there is anybody to ask. */
        boolean describes() {
            return carrier instanceof Reader<?, ?> inner ? inner.describes() : carrier instanceof MessageDescriber<?>;
        }

        @Override
        public Map<String, ?> headers(@Nullable M whole) {
            return whole == null ? Map.of() : HeadersGetter.headersOf(part.apply(whole), carrier);
        }

        @Override
        @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
        public Iterable<String> keys(M whole) {
            P found = part.apply(whole);
            return found == null ? List.of() : carrier.keys(found);
        }

        @Override
        public @Nullable String get(@Nullable M whole, String key) {
            return whole == null ? null : carrier.get(part.apply(whole), key);
        }

        @Override
        @SuppressWarnings("unchecked") // an adapter describes what it reads
        public void describe(M whole, MessageFacts facts) {
            P found = part.apply(whole);
            if (found != null && carrier instanceof MessageDescriber<?> describer) {
                ((MessageDescriber<P>) describer).describe(found, facts);
            }
        }
    }
}
