// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import com.google.auto.service.AutoService;
import dev.waybill.processor.reading.AnnotatedElements;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** What the compiler calls: writes a wrapper for each annotated interface, once its types are all there. */
@AutoService(Processor.class)
public final class WaybillProcessor extends AbstractProcessor {
    /** By name: the next round has new elements. */
    private final Set<String> deferred = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // The stamp on our own sources too: under -Xlint:all an annotation that nobody claims is a warning.
        return Set.of("dev.waybill.*", "javax.annotation.processing.Generated");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!round.processingOver()) {
            WrapperStep step = new WrapperStep(processingEnv);
            AnnotatedElements annotated = AnnotatedElements.in(round, processingEnv.getElementUtils());
            annotated.members().forEach(it -> step.reportMisplaced(it, annotated.isTraced(it)));
            Set<TypeElement> types = new LinkedHashSet<>(again());
            types.addAll(annotated.types());
            types.forEach(it ->
                    step.process(it, () -> deferred.add(it.getQualifiedName().toString())));
        }
        return true;
    }

    private Set<TypeElement> again() {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : deferred) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        deferred.clear();
        return types;
    }
}
