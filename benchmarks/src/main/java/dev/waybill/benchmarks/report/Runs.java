// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.report;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * All runs of one comparison, in which alone they may be compared.
 *
 * @param broker through which the messages went
 * @param jvmOptions of all programs
 */
public record Runs(String broker, List<String> jvmOptions, List<Run> all) {
    static Runs read(Path json) {
        return JsonMapper.shared().readValue(json.toFile(), Runs.class);
    }

    public void writeTo(Path json) {
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), this);
    }

    /** How many times each contender ran. */
    long rounds() {
        return all.stream().mapToInt(Run::round).distinct().count();
    }

    /** Those who ran, in the order of the table. */
    List<Contender> contenders() {
        return all.stream().map(Run::contender).distinct().sorted().toList();
    }

    Median figures(Contender contender, String name) {
        return median(contender, run -> run.figure(name));
    }

    /** Of each run by that of the raw program in the same round, since a machine is not the same for long. */
    Median timesRaw(Contender contender, String name) {
        return median(contender, run -> run.figure(name) / raw(run.round()).figure(name));
    }

    private Median median(Contender contender, ToDoubleFunction<Run> value) {
        return Median.of(all.stream()
                .filter(run -> run.contender() == contender)
                .mapToDouble(value)
                .toArray());
    }

    private Run raw(int round) {
        return all.stream()
                .filter(run -> run.contender() == Contender.RAW && run.round() == round)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is raw in round " + round));
    }
}
