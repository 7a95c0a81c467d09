// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Keeps what a processor throws, for compilers make different things of it. */
public final class WatchedProcessor extends AbstractProcessor {
    private final Processor processor;
    private final List<Throwable> thrown = new ArrayList<>();
    private boolean called;

    public WatchedProcessor(Processor processor) {
        this.processor = processor;
    }

    public List<Throwable> thrown() {
        return thrown;
    }

    /** Whether the compiler found something for the processor to do. */
    public boolean wasCalled() {
        return called;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        processor.init(environment);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        called |= !annotations.isEmpty();
        try {
            return processor.process(annotations, round);
        } catch (Throwable failure) {
            thrown.add(failure);
            return true;
        }
    }
}
