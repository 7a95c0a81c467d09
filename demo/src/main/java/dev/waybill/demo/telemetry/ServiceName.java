// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.telemetry;

/** What the services are called, in traces and on the broker. */
public final class ServiceName {
    public static final String REQUEST_SERVICE = "request-service";
    public static final String WORKER = "worker";

    private ServiceName() {}
}
