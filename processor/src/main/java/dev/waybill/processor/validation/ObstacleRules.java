// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.Unwrappable;

/** Types that can have no wrapper at all. */
final class ObstacleRules {
    private ObstacleRules() {}

    static Problem problemOf(Unwrappable it) {
        String subject = it.subject();
        String wrapper = it.wrapper();
        SourcePosition at = it.position();
        return switch (it.obstacle()) {
            case NO_INTERFACE ->
                new Problem(
                        ProblemCode.NotAnInterface,
                        "The " + subject + " cannot be traced, only an interface can: its wrapper stands between caller"
                                + " and implementation. Move the annotation to an interface that it implements.",
                        at);
            case PRIVATE ->
                new Problem(
                        ProblemCode.PrivateInterface,
                        subject + " is private, so its wrapper " + wrapper
                                + " could not name it. Make it package-private at least, and what it is nested in.",
                        at);
            case SEALED ->
                new Problem(
                        ProblemCode.SealedInterface,
                        subject + " is sealed, so its wrapper " + wrapper
                                + " could not implement it. Remove sealed, or annotate an interface that is not sealed.",
                        at);
            case NAME_TAKEN -> nameTaken(subject, wrapper, at);
            case WRAP_TAKEN ->
                new Problem(
                        ProblemCode.WrapMethodTaken,
                        subject + " is in the way of the static method wrap with these parameters that " + wrapper
                                + " has. Rename it.",
                        at);
            case HIDDEN_TYPE ->
                new Problem(
                        ProblemCode.HiddenType,
                        subject + ", which " + wrapper + " cannot. Make it visible in the package of the interface.",
                        at);
            case NO_RUNTIME ->
                new Problem(
                        ProblemCode.MissingRuntime,
                        "The wrapper of " + subject
                                + " needs classes that are not on the class path. Add the dependency"
                                + " dev.waybill:waybill-runtime.",
                        at);
        };
    }

    static Problem nameTaken(String subject, String wrapper, SourcePosition at) {
        return new Problem(
                ProblemCode.WrapperNameTaken,
                "The wrapper of " + subject + " would be called " + wrapper
                        + ", but there is a class of that name already. Rename one of them.",
                at);
    }
}
