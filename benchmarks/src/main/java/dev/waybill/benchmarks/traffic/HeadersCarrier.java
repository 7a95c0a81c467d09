// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

import java.util.Map;

/** The message is its map of headers. */
enum HeadersCarrier implements Carrier<Map<String, Object>> {
    INSTANCE;

    @Override
    public Map<String, ?> headers(Map<String, Object> message) {
        return message;
    }

    @Override
    public Map<String, Object> with(Map<String, Object> message, Map<String, Object> headers) {
        return headers;
    }
}
