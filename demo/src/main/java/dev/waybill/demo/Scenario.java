// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import dev.waybill.demo.telemetry.ServicesTelemetry;

/** What the demo can show. */
enum Scenario {
    /** A request leaves a task to a worker, without propagation and with it. */
    SIGNUP {
        @Override
        Picture play(DemoBroker broker, ServicesTelemetry telemetry, Terminal terminal) throws Exception {
            return new SignUps(broker, telemetry).compare(terminal);
        }
    },

    /** A request makes a batch of tasks, and takes their results as one batch. */
    BATCH {
        @Override
        Picture play(DemoBroker broker, ServicesTelemetry telemetry, Terminal terminal) throws Exception {
            return new Report(broker, telemetry).request(terminal);
        }
    };

    abstract Picture play(DemoBroker broker, ServicesTelemetry telemetry, Terminal terminal) throws Exception;
}
