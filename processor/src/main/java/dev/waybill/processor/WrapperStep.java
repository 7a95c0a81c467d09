// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.reading.AnnotatedElements;
import dev.waybill.processor.reading.Compilation;
import dev.waybill.processor.reading.InterfaceReader;
import dev.waybill.processor.reading.MisplacedReader;
import dev.waybill.processor.validation.Problem;
import dev.waybill.processor.validation.TracingRules;
import dev.waybill.processor.validation.Verdict;
import dev.waybill.processor.writing.WrapperClass;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** From one annotated interface to its wrapper: reads, validates, reports, and writes. */
final class WrapperStep {
    private final InterfaceReader reader;
    private final SourceFiles files;
    private final Messager messager;

    WrapperStep(ProcessingEnvironment environment) {
        this.reader = new InterfaceReader(new Compilation(environment.getElementUtils(), environment.getTypeUtils()));
        this.files = new SourceFiles(environment.getFiler());
        this.messager = environment.getMessager();
    }

    /**
     * Writes the wrapper.
     *
     * @param later runs if a type is not there. It may be another processor's to write; if nobody does, the compiler says so
     */
    void process(TypeElement type, Runnable later) {
        guarded(type, () -> {
            if (AnnotatedElements.isComplete(type)) {
                process(type);
            } else {
                later.run();
            }
        });
    }

    private void process(TypeElement type) {
        Verdict verdict = TracingRules.judge(reader.read(type));
        verdict.problems().forEach(this::report);
        verdict.warnings().forEach(this::warn);
        verdict.writable().ifPresent(this::write);
    }

    void reportMisplaced(Element element, boolean traced) {
        guarded(
                element,
                () -> MisplacedReader.on(element, traced).stream()
                        .map(TracingRules::problemOf)
                        .forEach(this::report));
    }

    private void guarded(Element element, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            report(Failures.problemOf(failure, element));
        }
    }

    private void write(TracedInterface type) {
        if (!files.write(WrapperClass.of(type))) {
            report(TracingRules.nameTaken(type));
        }
    }

    private void report(Problem problem) {
        print(Diagnostic.Kind.ERROR, problem);
    }

    private void warn(Problem problem) {
        print(Diagnostic.Kind.WARNING, problem);
    }

    private void print(Diagnostic.Kind kind, Problem problem) {
        SourcePosition at = problem.position();
        messager.printMessage(kind, problem.message(), at.element(), at.annotation(), at.value());
    }
}
