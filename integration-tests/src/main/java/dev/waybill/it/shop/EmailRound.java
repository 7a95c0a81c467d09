// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.List;

/** Leaves many emails to be sent. */
@TracedProducer(destination = "emails", system = "redis")
public interface EmailRound {
    void send(List<EmailTask> tasks) throws IOException;
}
