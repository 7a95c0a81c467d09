// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.agent;

import java.util.List;

/** What an operator may tell the agent about RabbitMQ. */
enum AgentSetting {
    DEFAULT,
    NEW_CONVENTIONS("-Dotel.semconv-stability.opt-in=messaging"),
    WITHOUT_RABBITMQ("-Dotel.instrumentation.rabbitmq.enabled=false");

    private final List<String> options;

    AgentSetting(String... options) {
        this.options = List.of(options);
    }

    List<String> options() {
        return options;
    }
}
