// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.peer.TracedBy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The results of one run, in which alone they may be compared. Never empty. */
record Results(List<Result> all) {
    Results {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("JMH measured nothing: see what it printed");
        }
    }

    static Results read(Path json) {
        return new Results(List.of(JsonMapper.shared().readValue(json.toFile(), Result[].class)));
    }

    Result first() {
        return all.get(0);
    }

    /** Those that were measured in the same circumstances, by the values of these parameters, in JMH's order. */
    Map<List<String>, Results> by(String... params) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        result -> List.of(params).stream().map(result::param).toList(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Results::new)));
    }

    /** Those with this value of a parameter; empty if there are none. */
    Optional<Results> with(String param, Object value) {
        List<Result> found = all.stream()
                .filter(result -> result.param(param).equals(value.toString()))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new Results(found));
    }

    /** The result of this peer; empty if it was not measured. */
    Optional<Result> of(TracedBy peer) {
        return with("peer", peer).map(Results::first);
    }
}
