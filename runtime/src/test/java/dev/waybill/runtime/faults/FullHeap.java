// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application whose heap is full, but for a few bytes more each time that it sends or handles a message. */
final class FullHeap {
    private static final int CHUNK = 128;
    private static final int LARGEST_CHUNK = 512 * 1024;
    private static final int ATTEMPTS = 20;
    private static final int MOST_ROUNDS = 20;

    /** The newest first, each holding the one before. */
    private record Chunk(byte[] bytes, @Nullable Chunk before) {}

    private FullHeap() {}

    public static void main(String[] none) throws Exception {
        for (Shape shape : List.of(Shape.P, Shape.BE, Shape.C, Shape.PL)) {
            check(shape);
        }
    }

    private static void check(Shape shape) throws Exception {
        Fault none = Fault.none();
        FaultyOpenTelemetry openTelemetry = new FaultyOpenTelemetry(none);
        Call call =
                shape.wrap(WaybillTelemetry.builder(openTelemetry).maxLinks(1).build(), new Orders(none));
        boolean lost = false;
        // How much room is left is the collector's affair, too.
        for (int round = 0; round < MOST_ROUNDS && !lost; round++) {
            lost = starve(call, shape, openTelemetry);
        }
        require(lost, "there was room for all telemetry");
        Attempt last = new Attempt(call, new Delegate(shape.success()));
        last.make();
        require(last.isAnswered(), "the message after that was not delivered");
        require(openTelemetry.exported().equals(shape.spans()), "the message after that was not traced");
    }

    /** Whether any telemetry was lost. */
    private static boolean starve(Call call, Shape shape, FaultyOpenTelemetry openTelemetry) {
        // What a first call loads would not fit later.
        List<Attempt> attempts = attempts(call, shape);
        attempts.get(0).make();
        require(answered(attempts) == 1, "the first message was not delivered");

        Chunk heap = fill();
        for (int i = 1; i < ATTEMPTS; i++) {
            // Full again, whatever the call before and the collector have left.
            heap = without(fill(CHUNK, heap), i * i);
            attempts.get(i).make();
        }
        heap = null;
        System.out.println(shape + ": " + answered(attempts) + " answered");

        attempts.forEach(attempt -> attempt.checkUnless(OutOfMemoryError.class));
        require(FaultyStorage.current() == Context.root(), "the context was not restored");
        boolean lost =
                openTelemetry.exported().size() < ATTEMPTS * shape.spans().size();
        openTelemetry.forget();
        return lost;
    }

    private static long answered(List<Attempt> attempts) {
        return attempts.stream().filter(Attempt::isAnswered).count();
    }

    private static List<Attempt> attempts(Call call, Shape shape) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            attempts.add(new Attempt(call, new Delegate(shape.success())));
        }
        return attempts;
    }

    /** With large chunks first, or the collector would have thousands to look at again and again. */
    private static @Nullable Chunk fill() {
        Chunk heap = null;
        for (int bytes = LARGEST_CHUNK; bytes >= CHUNK; bytes /= 8) {
            heap = fill(bytes, heap);
        }
        return heap;
    }

    private static @Nullable Chunk fill(int bytes, @Nullable Chunk before) {
        Chunk heap = before;
        try {
            while (true) {
                heap = new Chunk(new byte[bytes], heap);
            }
        } catch (OutOfMemoryError full) {
            return heap;
        }
    }

    private static @Nullable Chunk without(@Nullable Chunk heap, int chunks) {
        Chunk rest = heap;
        for (int i = 0; i < chunks && rest != null; i++) {
            rest = rest.before();
        }
        return rest;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
