// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A message as its sender and its receiver saw it. */
record Exchange(PeerSpan sent, PeerSpan handled) {
    /** What reached the receivers, whether the sender was sampled or not. */
    static Set<Part> reachedInBoth(Exchange sampled, Exchange notSampled) {
        return Stream.of(Part.values())
                .filter(part -> part.reached(sampled) && part.reached(notSampled))
                .collect(toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    boolean isOfOneTrace() {
        return handled.traceId().equals(sent.traceId());
    }

    boolean isOfParentAndChild() {
        return handled.parentSpanId() != null && handled.parentSpanId().equals(sent.spanId());
    }

    /** Not sampled, and thus without an id of the sender's span, or of the receiver's parent, to look at. */
    boolean isWithoutSpans() {
        return !sent.sampled() && (sent.spanId() == null || handled.parentSpanId() == null);
    }

    boolean hasSameBaggage(String key) {
        String value = handled.baggage().get(key);
        return value != null && value.equals(sent.baggage().get(key));
    }
}
