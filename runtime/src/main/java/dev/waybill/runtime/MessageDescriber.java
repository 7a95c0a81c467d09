// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

/** Tells the facts about messages of type {@code M}, for the attributes of their spans. An adapter may implement it. */
@FunctionalInterface
public interface MessageDescriber<M> {
    /** Tells what is known of the message. May throw: the facts are lost then, nothing else. */
    void describe(M message, MessageFacts facts);
}
