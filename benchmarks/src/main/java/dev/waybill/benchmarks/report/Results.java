// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.peer.TracedBy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The results of one run, a list for each JVM: only there may they be compared. Never empty. */
record Results(List<List<Result>> byJvm) {
    Results {
        if (byJvm.isEmpty() || byJvm.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "A JVM has no result, or not one that others have: see what JMH printed");
        }
    }

    static Results read(Path json) {
        return new Results(Arrays.stream(JsonMapper.shared().readValue(json.toFile(), Result[][].class))
                .map(List::of)
                .toList());
    }

    Result first() {
        return byJvm.get(0).get(0);
    }

    /** Those that were measured in the same circumstances, by the values of these parameters, in the first JVM's order. */
    Map<List<String>, Results> by(String... params) {
        return byJvm.get(0).stream()
                .map(result -> values(result, params))
                .distinct()
                .collect(Collectors.toMap(
                        values -> values,
                        values -> those(result -> values(result, params).equals(values)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static List<String> values(Result result, String... params) {
        return Arrays.stream(params).map(result::param).toList();
    }

    /** Those with this value of a parameter; empty if there are none. */
    Optional<Results> with(String param, Object value) {
        Predicate<Result> wanted = result -> result.param(param).equals(value.toString());
        return byJvm.get(0).stream().anyMatch(wanted) ? Optional.of(those(wanted)) : Optional.empty();
    }

    /** What this peer's messages cost; empty if it was not measured. */
    Optional<Cost> of(TracedBy peer) {
        return with("peer", peer)
                .map(results -> new Cost(
                        results.byJvm.stream().map(ofOne -> ofOne.get(0)).toList()));
    }

    private Results those(Predicate<Result> wanted) {
        return new Results(byJvm.stream()
                .map(results -> results.stream().filter(wanted).toList())
                .toList());
    }
}
