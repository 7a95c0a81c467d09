// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import com.google.auto.service.AutoService;
import dev.waybill.processor.reading.AnnotationNames;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What the compiler calls: writes a wrapper for each annotated interface. */
@AutoService(Processor.class)
public final class WaybillProcessor extends AbstractProcessor {
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
        WrapperStep step = new WrapperStep(processingEnv);
        Set<TypeElement> types = new LinkedHashSet<>();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(AnnotationNames.PRODUCER)
                    || annotation.getQualifiedName().contentEquals(AnnotationNames.CONSUMER)) {
                for (Element element : round.getElementsAnnotatedWith(annotation)) {
                    types.add((TypeElement) (element instanceof TypeElement ? element : element.getEnclosingElement()));
                }
            }
        }
        types.forEach(step::process);
        return true;
    }
}
