// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageFactsTest {
    @Test
    void whatOneOfSeveralMessagesTellsIsTrueOfAll() {
        MessageFacts common = common(routed("billing", "paid"));

        assertThat(common.exchange).isEqualTo("billing");
        assertThat(common.routingKey).isEqualTo("paid");
    }

    @Test
    void messagesThatWereRoutedDifferentlyShareNoRoutingWhateverCameBetween() {
        MessageFacts common = common(routed("billing", "paid"), routed("billing", "due"), routed("billing", "paid"));

        assertThat(common.exchange).isNull();
        assertThat(common.routingKey).isNull();
    }

    @Test
    void aMessageThatTellsNothingLeavesNothingToShare() {
        assertThat(common(MessageFacts.UNTOLD, routed("billing", "paid")).exchange)
                .isNull();
        assertThat(common(routed("billing", "paid"), MessageFacts.UNTOLD).exchange)
                .isNull();
    }

    @Test
    void messagesOfOneConversationShareItsId() {
        assertThat(common(conversing("checkout-3"), conversing("checkout-3")).conversationId)
                .isEqualTo("checkout-3");
        assertThat(common(conversing("checkout-3"), conversing("checkout-4"), conversing("checkout-3")).conversationId)
                .isNull();
    }

    @Test
    void onlyWhereAllAreRedeliveredTheBatchIs() {
        assertThat(common(redelivered(true), redelivered(true)).redelivered).isTrue();
        assertThat(common(redelivered(true), redelivered(false), redelivered(true)).redelivered)
                .isFalse();
    }

    @Test
    void whatTheMessagesHaveInCommonLeavesTheirOwnFactsAlone() {
        MessageFacts first = routed("billing", "paid");

        common(first, routed("billing", "due"));

        assertThat(first.routingKey).isEqualTo("paid");
    }

    private static MessageFacts common(MessageFacts... messages) {
        MessageFacts common = null;
        for (MessageFacts message : messages) {
            common = message.inCommon(common);
        }
        return common;
    }

    private static MessageFacts routed(String exchange, String routingKey) {
        return new MessageFacts().routed(exchange, routingKey);
    }

    private static MessageFacts conversing(String id) {
        return new MessageFacts().conversationId(id);
    }

    private static MessageFacts redelivered(boolean redelivered) {
        return new MessageFacts().redelivered(redelivered);
    }
}
