// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

/** A release of OpenTelemetry's semantic conventions, for the spelling of the attributes. */
public enum SemanticConventions {
    /** {@code messaging.system}, {@code messaging.rabbitmq.*}: for backends that have not caught up. */
    V1_44,

    /** {@code messaging.system.name}, {@code rabbitmq.*}. */
    V1_45;

    String schemaUrl() {
        return this == V1_44 ? "https://opentelemetry.io/schemas/1.44.0" : "https://opentelemetry.io/schemas/1.45.0";
    }
}
