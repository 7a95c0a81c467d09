// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedConsumer;
import java.util.Map;

/** Pulls maps of texts. */
@TracedConsumer(destination = "shapes", system = "kafka")
public interface PullsLabels extends Pulls<Map<String, String>> {}
