// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Hands generated sources to the compiler. */
record SourceFiles(Filer filer) {
    /** Returns whether it could be written: not if there is a file of that name. */
    boolean write(JavaFile file) {
        try {
            file.writeTo(filer);
            return true;
        } catch (FilerException taken) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
