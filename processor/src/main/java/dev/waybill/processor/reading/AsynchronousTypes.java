// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** The types that say that a method's work goes on when it has returned. */
record AsynchronousTypes(Compilation compilation) {
    private static final Set<String> RESULTS = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "io.reactivex.rxjava3.core.CompletableSource",
            "io.reactivex.rxjava3.core.MaybeSource",
            "io.reactivex.rxjava3.core.ObservableSource",
            "io.reactivex.rxjava3.core.SingleSource",
            "io.reactivex.CompletableSource",
            "io.reactivex.MaybeSource",
            "io.reactivex.ObservableSource",
            "io.reactivex.SingleSource",
            "io.vertx.core.Future",
            "kotlinx.coroutines.flow.Flow",
            "kotlinx.coroutines.Job",
            "scala.concurrent.Future");

    /** What a Kotlin {@code suspend} function takes last. */
    private static final String CONTINUATION = "kotlin.coroutines.Continuation";

    Optional<String> in(ExecutableType method) {
        List<? extends TypeMirror> parameters = method.getParameterTypes();
        if (!parameters.isEmpty() && Compilation.isNamed(parameters.get(parameters.size() - 1), CONTINUATION)) {
            return Optional.of("Continuation");
        }
        return compilation
                .supertypes(method.getReturnType())
                .map(Compilation::nameOf)
                .filter(RESULTS::contains)
                .findFirst()
                .map(it -> ShortNames.of(method.getReturnType()));
    }
}
