// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierFault.BadAdapter;
import dev.waybill.processor.model.CarrierFault.UnsupportedContainer;
import dev.waybill.processor.model.SourcePosition;

/** What was said to be a carrier, and is none. */
final class FaultRules {
    private FaultRules() {}

    /** @param subject the parameter or the method where it was said */
    static Problem problemOf(Carrier.Faulty faulty, String subject) {
        SourcePosition at = faulty.position();
        return faulty.fault()
                .match(
                        it -> new Problem(
                                ProblemCode.UnknownCarrierType,
                                subject + ": Waybill does not know how " + it.type()
                                        + " carries a context. Use Map<String, String> or Map<String, Object>, or name a class"
                                        + " that does: @Carrier(adapter = ...).",
                                at),
                        it -> unsupportedContainer(it, at),
                        it -> new Problem(
                                ProblemCode.SeveralCarriersInside,
                                it.type() + " has several carriers, " + String.join(" and ", it.members())
                                        + ", but a message carries one context. Keep one @Carrier.",
                                at),
                        it -> new Problem(
                                ProblemCode.HiddenMember,
                                subject + ": the wrapper, in " + it.packageName() + ", cannot call " + it.member()
                                        + ". Make it visible there.",
                                at),
                        it -> new Problem(
                                ProblemCode.InsideItself,
                                it.type() + " is marked as a carrier inside itself. Mark what carries the context.",
                                at),
                        it -> badAdapter(it, at));
    }

    static Problem unsupportedContainer(UnsupportedContainer it, SourcePosition at) {
        String element = it.element();
        return new Problem(
                ProblemCode.UnsupportedContainer,
                it.type() + " cannot be read here and still reach the other side as it was. Use " + element + ", List<"
                        + element + ">, Collection<" + element + "> or " + element + "[], or say @Untraced.",
                at);
    }

    private static Problem badAdapter(BadAdapter it, SourcePosition at) {
        String adapter = it.adapter();
        return switch (it.flaw()) {
            case HIDDEN ->
                new Problem(
                        ProblemCode.HiddenAdapter,
                        "The wrapper, in " + it.detail() + ", cannot name " + adapter + ". Make it visible there.",
                        at);
            case GENERIC ->
                new Problem(
                        ProblemCode.GenericAdapter,
                        adapter + " has type parameters, which nothing fills. Name a class without any, for "
                                + it.carried() + ".",
                        at);
            case RAW ->
                new Problem(
                        ProblemCode.RawAdapter,
                        adapter + " implements " + it.detail() + " without a type argument. Implement " + it.detail()
                                + "<" + it.carried() + ">.",
                        at);
            case UNCREATABLE ->
                new Problem(
                        ProblemCode.UncreatableAdapter,
                        "The wrapper cannot make an instance of " + adapter
                                + ". Make it an enum with one constant, or a class with a visible constructor that takes"
                                + " nothing and throws nothing.",
                        at);
            case NO_ADAPTER ->
                new Problem(
                        ProblemCode.NotAnAdapter,
                        adapter + " neither reads nor writes. Implement TextMapGetter<" + it.carried()
                                + "> for a consumer, CarrierWriter<" + it.carried() + "> for a producer.",
                        at);
            case OTHER_TYPE ->
                new Problem(
                        ProblemCode.AdapterOfOtherType,
                        adapter + " is an adapter for " + it.detail() + ", not for " + it.carried()
                                + ". Name one for that very type.",
                        at);
        };
    }
}
