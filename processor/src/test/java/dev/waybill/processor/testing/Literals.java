// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.testing;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The string literals of a source file, as a compiler reads them. */
public final class Literals {
    private Literals() {}

    /** The only arguments of calls of these methods, in the order of the calls. */
    public static List<String> argumentsIn(String source, Set<String> methods) {
        List<String> found = new ArrayList<>();
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, null, null, List.of(new SourceText(source)));
        try {
            new CallScanner(methods, found).scan(task.parse(), null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }

    private static final class CallScanner extends TreeScanner<Void, Void> {
        private final Set<String> methods;
        private final List<String> found;

        CallScanner(Set<String> methods, List<String> found) {
            this.methods = methods;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            super.visitMethodInvocation(call, nothing);
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && methods.contains(method.getIdentifier().toString())) {
                found.add(valueOf(call.getArguments().get(0)));
            }
            return null;
        }

        private static String valueOf(ExpressionTree expression) {
            return expression instanceof BinaryTree sum
                    ? valueOf(sum.getLeftOperand()) + valueOf(sum.getRightOperand())
                    : (String) ((LiteralTree) expression).getValue();
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String text) {
            super(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
