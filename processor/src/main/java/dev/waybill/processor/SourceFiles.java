// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.Filer;

/** Hands generated sources to the compiler. */
record SourceFiles(Filer filer) {
    void write(JavaFile file) {
        try {
            file.writeTo(filer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
