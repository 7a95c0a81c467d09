// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.telemetry.Telemetry;
import dev.waybill.benchmarks.traffic.BatchShape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a batch costs; the tables divide by its size. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class BatchBenchmark {
    static {
        WarmUp.batches(); // once for each JVM, whatever it measures
    }

    @Param({"NOBODY", "HAND_WRITTEN", "WAYBILL"})
    public TracedBy peer;

    @Param
    public BatchShape shape;

    @Param
    public Telemetry telemetry;

    @Param("10")
    public int messages;

    private Passage<?> passage;
    private io.opentelemetry.context.Scope entered;

    @Setup
    public void prepare() {
        passage = new BatchPassages(peer, shape, Surroundings.of(telemetry, Extra.NOTHING))
                .of(messages)
                .get(0);
    }

    @Setup(Level.Iteration)
    public void enter() {
        entered = passage.enter();
    }

    @TearDown(Level.Iteration)
    public void leave() {
        entered.close();
    }

    @Benchmark
    public void batch() {
        passage.pass();
    }
}
