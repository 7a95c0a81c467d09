// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.validation.Problem;
import dev.waybill.processor.validation.ProblemCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** What users are told when something is thrown: a bug of ours must not look like theirs, nor like the compiler's. */
final class Failures {
    private Failures() {}

    static Problem problemOf(Throwable failure, Element element) {
        return isCompilers(failure)
                ? new Problem(ProblemCode.UnreadableType, unreadable(failure, element), SourcePosition.of(element))
                : new Problem(ProblemCode.ProcessorBug, bug(failure, element), SourcePosition.of(element));
    }

    /** Compilers throw where a class file is missing or a source is broken, unless it is our question that is wrong. */
    private static boolean isCompilers(Throwable failure) {
        return !(failure instanceof IllegalArgumentException)
                && Stream.of(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(it -> !it.startsWith("java."))
                        .findFirst()
                        .filter(it -> it.startsWith("org.eclipse.jdt.") || it.startsWith("com.sun.tools.javac."))
                        .isPresent();
    }

    private static String unreadable(Throwable failure, Element element) {
        return "The compiler could not read what " + element.getSimpleName() + " names: " + failure
                + ". Mend what else the compiler says, or put the missing class on the class path.";
    }

    private static String bug(Throwable failure, Element element) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return "Writing the wrapper of " + element.getSimpleName()
                + " failed. This is a bug in Waybill, not in your code. Please report it with the stack trace: "
                + trace;
    }
}
