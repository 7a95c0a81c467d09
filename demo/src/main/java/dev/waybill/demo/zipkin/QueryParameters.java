// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.zipkin;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import zipkin2.storage.QueryRequest;

/** What stands behind the question mark of a request. */
record QueryParameters(Map<String, String> values) {
    private static final int MAX_TRACES = 1_000;

    static QueryParameters of(URI uri) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new QueryParameters(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, later) -> first)));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    long endMillis() {
        return number("endTs", System.currentTimeMillis());
    }

    long lookbackMillis() {
        return number("lookback", TimeUnit.DAYS.toMillis(1));
    }

    QueryRequest traces() {
        QueryRequest.Builder request = QueryRequest.newBuilder()
                .endTs(endMillis())
                .lookback(lookbackMillis())
                .limit((int) Math.min(number("limit", 10), MAX_TRACES))
                .serviceName(values.get("serviceName"))
                .remoteServiceName(values.get("remoteServiceName"))
                .spanName(values.get("spanName"))
                .parseAnnotationQuery(values.get("annotationQuery"));
        if (values.containsKey("minDuration")) {
            request.minDuration(number("minDuration", 1));
        }
        if (values.containsKey("maxDuration")) {
            request.maxDuration(number("maxDuration", Long.MAX_VALUE));
        }
        return request.build();
    }

    /** NumberFormatException is an IllegalArgumentException, as the storage throws for impossible numbers. */
    private long number(String name, long otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Long.parseLong(value);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
