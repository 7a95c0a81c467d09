// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedConsumer;
import java.util.Map;

/** Handles maps of texts. */
@TracedConsumer(destination = "shapes", system = "kafka")
public interface HandlesLabels extends Handles<Map<String, String>> {}
