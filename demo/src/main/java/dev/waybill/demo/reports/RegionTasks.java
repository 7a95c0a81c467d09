// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.reports;

import dev.waybill.TracedProducer;
import java.io.IOException;
import java.util.List;

/** Where the tasks of a report are left, all at once: each travels with a span of its own. */
@TracedProducer(destination = "report_tasks")
interface RegionTasks {
    void send(List<RegionTask> tasks) throws IOException;
}
