// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import java.util.Set;

/** What of a sender's context can reach a receiver. */
enum Part {
    /** Trace id and span id: the receiver's span is the sender's child. */
    PARENT {
        @Override
        boolean reached(Exchange exchange) {
            return exchange.isOfOneTrace() && (exchange.isOfParentAndChild() || exchange.isWithoutSpans());
        }
    },

    /** Whether the trace is sampled; who is not told says yes. */
    SAMPLING {
        @Override
        boolean reached(Exchange exchange) {
            return exchange.handled().sampled() == exchange.sent().sampled();
        }
    },

    /** Baggage of plain ASCII. */
    BAGGAGE {
        @Override
        boolean reached(Exchange exchange) {
            return exchange.hasSameBaggage("user.id");
        }
    },

    /** Baggage of any characters. */
    ANY_BAGGAGE {
        @Override
        boolean reached(Exchange exchange) {
            return exchange.hasSameBaggage("user.name");
        }
    };

    /** What a format tells that has no baggage. */
    static final Set<Part> TRACE = Set.of(PARENT, SAMPLING);

    static final Set<Part> ALL_BUT_SAMPLING = Set.of(PARENT, BAGGAGE, ANY_BAGGAGE);

    static final Set<Part> ALL = Set.of(values());

    abstract boolean reached(Exchange exchange);
}
