// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks;

import dev.waybill.benchmarks.peer.TracedBy;
import dev.waybill.benchmarks.telemetry.Extra;
import dev.waybill.benchmarks.telemetry.Surroundings;
import dev.waybill.benchmarks.telemetry.Telemetry;
import dev.waybill.benchmarks.traffic.Shape;
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

/** What one message costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 80, timeUnit = TimeUnit.MILLISECONDS)
public class MessageBenchmark {
    static {
        WarmUp.messages(TracedBy.values()); // once for each JVM, whatever it measures
    }

    @Param
    public TracedBy peer;

    @Param
    public Shape shape;

    @Param
    public Telemetry telemetry;

    @Param("NOTHING")
    public Extra extra;

    private Passage<?> passage;
    private io.opentelemetry.context.Scope entered;

    @Setup
    public void prepare() {
        passage = Passage.of(peer, shape, Surroundings.of(telemetry, extra)).get(0);
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
    public void message() {
        passage.pass();
    }
}
