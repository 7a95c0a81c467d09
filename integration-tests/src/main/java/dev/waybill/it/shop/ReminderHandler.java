// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import com.rabbitmq.client.Delivery;
import dev.waybill.Relation;
import dev.waybill.TracedConsumer;
import java.io.IOException;

/** Reminds a customer, mostly long after anybody waited for it. */
public interface ReminderHandler {
    @TracedConsumer(destination = "reminders")
    void remind(Delivery reminder) throws IOException;

    @TracedConsumer(destination = "reminders", linkAfter = "PT1H")
    void remindUnlessLate(Delivery reminder) throws IOException;

    @TracedConsumer(destination = "reminders", relation = Relation.CHILD)
    void remindAtOnce(Delivery reminder) throws IOException;
}
