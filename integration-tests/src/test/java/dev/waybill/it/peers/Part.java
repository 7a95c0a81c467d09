// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What of a sender's context can reach a receiver. */
enum Part {
    /** Trace id and span id: the receiver's span is the sender's child. */
    PARENT {
        @Override
        boolean reached(PeerSpan sent, PeerSpan handled) {
            return handled.traceId().equals(sent.traceId())
                    && (Objects.equals(handled.parentSpanId(), sent.spanId())
                            || !sent.sampled() && (sent.spanId() == null || handled.parentSpanId() == null));
        }
    },

    /** Whether the trace is sampled; who is not told says yes. */
    SAMPLING {
        @Override
        boolean reached(PeerSpan sent, PeerSpan handled) {
            return handled.sampled() == sent.sampled();
        }
    },

    /** Baggage of plain ASCII. */
    BAGGAGE {
        @Override
        boolean reached(PeerSpan sent, PeerSpan handled) {
            return sameEntry("user.id", sent, handled);
        }
    },

    /** Baggage of any characters. */
    ANY_BAGGAGE {
        @Override
        boolean reached(PeerSpan sent, PeerSpan handled) {
            return sameEntry("user.name", sent, handled);
        }
    };

    /** What a format tells that has no baggage. */
    static final Set<Part> TRACE = Set.of(PARENT, SAMPLING);

    static final Set<Part> ALL_BUT_SAMPLING = Set.of(PARENT, BAGGAGE, ANY_BAGGAGE);

    static final Set<Part> ALL = Set.of(values());

    abstract boolean reached(PeerSpan sent, PeerSpan handled);

    static Set<Part> reaching(PeerSpan sent, PeerSpan handled) {
        return Stream.of(values())
                .filter(part -> part.reached(sent, handled))
                .collect(toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    private static boolean sameEntry(String key, PeerSpan sent, PeerSpan handled) {
        String value = handled.baggage().get(key);
        return value != null && value.equals(sent.baggage().get(key));
    }
}
