// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedConsumer;
import java.util.Map;

/** Pulls maps of headers. */
@TracedConsumer(destination = "shapes", system = "rabbitmq")
public interface PullsHeaders extends Pulls<Map<String, Object>> {}
