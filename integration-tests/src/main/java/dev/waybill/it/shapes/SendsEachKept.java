// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

import dev.waybill.Batch;
import dev.waybill.CreationContext;
import dev.waybill.Relation;
import dev.waybill.TracedProducer;
import java.util.Map;

@TracedProducer(
        destination = "shapes",
        system = "rabbitmq",
        batch = Batch.CREATE_EACH,
        creationContext = CreationContext.KEEP,
        relation = Relation.AUTO)
public interface SendsEachKept extends Sends<Map<String, Object>> {}
