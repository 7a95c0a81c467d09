// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a message. A map has one value for a name, so several become one as in HTTP (RFC 7230, 3.2.2). */
final class Fields {
    private Fields() {}

    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.merge(namesAndValues[i], namesAndValues[i + 1], (first, next) -> first + "," + next);
        }
        return fields;
    }
}
