// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.waybill.it.shop.TaskQueue;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What RabbitMQ's client threw at a sender, what the sender saw of it, and how often it was stopped by that. */
final class PublishFailures {
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final List<Throwable> seen = new CopyOnWriteArrayList<>();
    private final List<Throwable> interruptions = new CopyOnWriteArrayList<>();

    /** The queue as it is, with a note of what it throws to the wrapper. */
    TaskQueue thrownBy(TaskQueue queue) {
        return noting(thrown, queue);
    }

    /** The queue as it is, with a note of what the sender sees. */
    TaskQueue seenFrom(TaskQueue queue) {
        return noting(seen, queue);
    }

    private static TaskQueue noting(List<Throwable> failures, TaskQueue queue) {
        return (properties, body) -> {
            try {
                queue.publish(properties, body);
            } catch (Throwable failure) {
                failures.add(failure);
                throw failure;
            }
        };
    }

    /** The sender was stopped, by a failure of a publish or of the confirm that it waited for. */
    void interrupted(Throwable reason) {
        interruptions.add(reason);
    }

    List<Throwable> thrown() {
        return thrown;
    }

    List<Throwable> seen() {
        return seen;
    }

    List<Throwable> interruptions() {
        return interruptions;
    }

    /** By what the sender was stopped, and how often. */
    @Override
    public String toString() {
        return interruptions.stream()
                .collect(groupingBy(failure -> failure.getClass().getSimpleName(), TreeMap::new, counting()))
                .toString();
    }
}
