// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Completion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** When the work of a method is over, as the types of its signature tell. */
record Completions(Compilation compilation) {
    private static final String STAGE = "java.util.concurrent.CompletionStage";

    private static final Set<String> ASYNCHRONOUS = Set.of(
            STAGE,
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
            "rx.Completable",
            "rx.Observable",
            "rx.Single",
            "kotlinx.coroutines.flow.Flow",
            "kotlinx.coroutines.Job",
            "scala.concurrent.Future");

    /** What a Kotlin {@code suspend} function takes last. */
    private static final String CONTINUATION = "kotlin.coroutines.Continuation";

    Completion of(ExecutableType method) {
        List<? extends TypeMirror> parameters = method.getParameterTypes();
        if (!parameters.isEmpty() && Compilation.isNamed(parameters.get(parameters.size() - 1), CONTINUATION)) {
            return new Completion.Unobservable("takes a Continuation");
        }
        TypeMirror result = method.getReturnType();
        Optional<TypeMirror> brought = broughtByStage(result);
        if (isAsynchronous(brought.orElse(result))) {
            return new Completion.Unobservable("returns " + ShortNames.of(result));
        }
        return isStage(result) ? new Completion.OfStage() : new Completion.OnReturn();
    }

    /** What there is when the work is over. */
    TypeMirror broughtBy(TypeMirror result) {
        return broughtByStage(result).orElse(result);
    }

    private Optional<TypeMirror> broughtByStage(TypeMirror result) {
        return compilation
                .asSupertype(result, STAGE)
                .map(it -> it.getTypeArguments().isEmpty()
                        ? compilation
                                .elements()
                                .getTypeElement("java.lang.Object")
                                .asType()
                        : compilation.upperBound(it.getTypeArguments().get(0)));
    }

    private boolean isStage(TypeMirror result) {
        return compilation.asSupertype(result, STAGE).isPresent();
    }

    private boolean isAsynchronous(TypeMirror type) {
        return compilation.supertypes(type).map(Compilation::nameOf).anyMatch(ASYNCHRONOUS::contains);
    }
}
