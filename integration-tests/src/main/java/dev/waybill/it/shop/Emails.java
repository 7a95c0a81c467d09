// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.TracedProducer;
import java.io.IOException;

@TracedProducer(destination = "emails", system = "redis")
public interface Emails {
    void send(EmailTask task) throws IOException;
}
