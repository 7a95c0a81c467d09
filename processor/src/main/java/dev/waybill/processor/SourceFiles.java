// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import com.palantir.javapoet.JavaFile;
import dev.waybill.processor.writing.AsciiSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;

/** Hands generated sources to the compiler. */
record SourceFiles(Filer filer) {
    /** Returns whether it could be written: not if there is a file of that name. */
    boolean write(JavaFile file) {
        try (Writer writer = create(file).openWriter()) {
            writer.write(AsciiSource.of(file));
            return true;
        } catch (FilerException taken) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileObject create(JavaFile file) throws IOException {
        String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
        return filer.createSourceFile(
                prefix + file.typeSpec().name(),
                file.typeSpec().originatingElements().toArray(new Element[0]));
    }
}
