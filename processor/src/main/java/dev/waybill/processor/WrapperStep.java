// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import dev.waybill.processor.model.TracedInterface;
import dev.waybill.processor.reading.Compilation;
import dev.waybill.processor.reading.InterfaceReader;
import dev.waybill.processor.writing.WrapperClass;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** From one annotated interface to its wrapper: reads, validates, reports, and writes. */
final class WrapperStep {
    private final InterfaceReader reader;
    private final SourceFiles files;

    WrapperStep(ProcessingEnvironment environment) {
        this.reader = new InterfaceReader(new Compilation(environment.getElementUtils(), environment.getTypeUtils()));
        this.files = new SourceFiles(environment.getFiler());
    }

    void process(TypeElement type) {
        TracedInterface read = reader.read(type);
        files.write(WrapperClass.of(read));
    }
}
