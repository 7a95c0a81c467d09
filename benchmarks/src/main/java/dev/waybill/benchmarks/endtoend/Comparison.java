// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.endtoend;

import static dev.waybill.benchmarks.endtoend.shop.Contender.AGENT;
import static dev.waybill.benchmarks.endtoend.shop.Contender.AGENT_FOR_RABBITMQ;
import static dev.waybill.benchmarks.endtoend.shop.Contender.BY_HAND;
import static dev.waybill.benchmarks.endtoend.shop.Contender.MICROMETER;
import static dev.waybill.benchmarks.endtoend.shop.Contender.RAW;
import static dev.waybill.benchmarks.endtoend.shop.Contender.WAYBILL;
import static dev.waybill.benchmarks.endtoend.shop.Contender.WAYBILL_OFF;

import dev.waybill.benchmarks.endtoend.shop.Contender;
import dev.waybill.benchmarks.endtoend.shop.Load;
import dev.waybill.benchmarks.endtoend.shop.StartUp;
import dev.waybill.benchmarks.report.Column;
import dev.waybill.benchmarks.report.Run;
import dev.waybill.benchmarks.report.Runs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** What is compared of a program: each contender in a JVM of its own, all of them in each round, in an order that was drawn by lot once. */
public enum Comparison {
    END_TO_END(
            Load.class,
            List.of("-Xms512m", "-Xmx512m"),
            7,
            List.of(RAW, BY_HAND, WAYBILL, MICROMETER, AGENT_FOR_RABBITMQ, AGENT),
            List.of(
                    new Column("messages a second", "messages.per.second", "%,.0f"),
                    new Column("client's CPU a message, µs", "cpu.micros", "%.1f"),
                    new Column("p50, ms", "latency.p50.millis", "%.2f"),
                    new Column("p99, ms", "latency.p99.millis", "%.2f"))),

    /** With the collector that a JVM chooses in a small container, whose memory follows what is used. */
    START_UP(
            StartUp.class,
            List.of("-XX:+UseSerialGC", "-Xmx256m"),
            15,
            List.of(RAW, WAYBILL_OFF, WAYBILL, MICROMETER, AGENT_FOR_RABBITMQ, AGENT),
            List.of(
                    new Column("until the first message, ms", "first.handled.millis", "%,.0f"),
                    new Column("resident, MiB", "resident.mebibytes", "%.1f"),
                    new Column("heap in use, MiB", "heap.mebibytes", "%.1f"),
                    new Column("classes", "classes", "%,.0f")));

    private final Class<?> program;
    private final List<String> jvmOptions;
    private final int rounds;
    private final List<Contender> contenders;
    private final List<Column> columns;

    Comparison(
            Class<?> program, List<String> jvmOptions, int rounds, List<Contender> contenders, List<Column> columns) {
        this.program = program;
        this.jvmOptions = jvmOptions;
        this.rounds = rounds;
        this.contenders = contenders;
        this.columns = columns;
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * Measures all contenders, and writes the figures of each run.
     *
     * @param folder of the benchmarks
     * @param number of rounds, if not as usual
     */
    public void measure(Path folder, Path json, OptionalInt number) throws Exception {
        Broker broker = Broker.ofEnvironment();
        Program measured = new Program(program, jvmOptions, folder.resolve("target/agent"), broker.uri());
        List<Run> runs = new ArrayList<>();
        for (int round = 0; round < number.orElse(rounds); round++) {
            for (Contender contender : byLot(round)) {
                Run run = new Run(contender, round, measured.run(contender));
                System.out.println(run);
                runs.add(run);
            }
        }
        new Runs(broker.product(), measured.jvmOptions(), runs).writeTo(json);
    }

    private List<Contender> byLot(int round) {
        List<Contender> order = new ArrayList<>(contenders);
        Collections.shuffle(order, new Random(round));
        return order;
    }
}
