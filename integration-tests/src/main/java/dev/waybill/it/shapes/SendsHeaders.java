// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedProducer;
import java.util.Map;

/** Sends maps of headers. */
@TracedProducer(destination = "shapes", system = "rabbitmq")
public interface SendsHeaders extends Sends<Map<String, Object>> {}
