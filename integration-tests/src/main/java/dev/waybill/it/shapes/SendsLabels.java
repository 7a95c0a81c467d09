// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.TracedProducer;
import java.util.Map;

/** Sends maps of texts. */
@TracedProducer(destination = "shapes", system = "kafka")
public interface SendsLabels extends Sends<Map<String, String>> {}
