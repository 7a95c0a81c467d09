// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which calls do which steps, found out by making them; what is not done cannot fail, and has no cell. */
final class FaultMatrix {
    private final Map<Step, Map<Shape, Set<Ending>>> reached = new EnumMap<>(Step.class);

    FaultMatrix() throws Exception {
        for (Step step : Step.values()) {
            Map<Shape, Set<Ending>> shapes = new EnumMap<>(Shape.class);
            for (Shape shape : Shape.values()) {
                shapes.put(shape, reaching(step, shape));
            }
            reached.put(step, shapes);
        }
    }

    List<Cell> cells(Step step, Shape shape) {
        List<Cell> cells = new ArrayList<>();
        for (Ending ending : reached.get(step).get(shape)) {
            for (Strike strike : Strike.values()) {
                for (Thrown thrown : Thrown.values()) {
                    cells.add(new Cell(step, shape, strike, thrown, ending));
                }
            }
        }
        return cells;
    }

    int size() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(Shape.values()).map(shape -> cells(step, shape)))
                .mapToInt(List::size)
                .sum();
    }

    /** The shapes and the steps as tables of Markdown, line by line. */
    List<String> tables() {
        Stream<String> shapes = Arrays.stream(Shape.values()).map(shape -> "| " + shape.name() + " | " + shape + " |");
        Stream<String> steps = Arrays.stream(Step.values()).map(this::row);
        return Stream.concat(shapes, steps).toList();
    }

    private String row(Step step) {
        return Arrays.stream(Shape.values())
                .map(shape -> mark(reached.get(step).get(shape), shape.endings()))
                .collect(Collectors.joining(" | ", "| " + step + " | ", " |"));
    }

    private static Set<Ending> reaching(Step step, Shape shape) throws Exception {
        Set<Ending> endings = EnumSet.noneOf(Ending.class);
        for (Ending ending : shape.endings()) {
            if (Cell.isReached(step, shape, ending)) {
                endings.add(ending);
            }
        }
        return endings;
    }

    private static String mark(Set<Ending> reached, Set<Ending> all) {
        Set<Ending> successes = all.stream().filter(Ending::succeeds).collect(Collectors.toSet());
        if (reached.isEmpty()) {
            return "-";
        }
        if (reached.equals(all)) {
            return "x";
        }
        if (reached.equals(successes)) {
            return "s";
        }
        if (reached.size() == all.size() - successes.size() && reached.stream().noneMatch(Ending::succeeds)) {
            return "f";
        }
        throw new AssertionError("No mark says that a step is done just in " + reached);
    }
}
