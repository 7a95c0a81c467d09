// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.Carrier;
import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.InterfaceMethod.Origin;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.Treatment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules about which parameter is the carrier, and whether the method's role can use it. */
final class CarrierRules {
    private CarrierRules() {}

    static List<Problem> problemsIn(InterfaceMethod method, Treatment.Traced traced) {
        Role role = traced.tracing().role();
        return traced.choice()
                .match(
                        it -> passed(it, role).map(List::of).orElse(List.of()),
                        it -> pulled(it, method, role).map(List::of).orElse(List.of()),
                        it -> List.of(none(method, role)),
                        it -> List.of(several(method, it)));
    }

    private static Optional<Problem> passed(CarrierChoice.Chosen it, Role role) {
        return it.carrier()
                .mistake()
                .map(faulty -> FaultRules.problemOf(faulty, it.parameter().name()))
                .or(() -> unusable(it.parameter(), it.carrier(), role));
    }

    private static Optional<Problem> pulled(CarrierChoice.Returned it, InterfaceMethod method, Role role) {
        if (role == Role.PRODUCER) {
            return Optional.of(new Problem(
                    ProblemCode.PullInProducer,
                    method.description() + " takes no message and returns " + it.description()
                            + ", but a producer sends messages. Say @TracedConsumer, or @Untraced.",
                    method.position()));
        }
        return it.carrier()
                .mistake()
                .map(faulty -> FaultRules.problemOf(faulty, method.description()))
                .or(() -> unusable(
                        method.description() + " (" + it.description() + ")",
                        it.description(),
                        it.carrier(),
                        role,
                        it.position()));
    }

    private static Problem none(InterfaceMethod method, Role role) {
        for (Parameter parameter : method.signature().parameters()) {
            if (parameter.part() instanceof MessagePart.Uncontainable it) {
                return FaultRules.unsupportedContainer(it.fault(), parameter.position());
            }
            Optional<Problem> unusable = parameter.part() instanceof MessagePart.Known known
                            && (known.carrier().isReadable() || known.carrier().isWritable())
                    ? unusable(parameter, known.carrier(), role)
                    : Optional.empty();
            if (unusable.isPresent()) {
                return unusable.get();
            }
        }
        return new Problem(
                ProblemCode.NoCarrier,
                method.description() + " has no carrier: nothing says where the trace context travels. "
                        + adviceFor(method, role),
                method.position());
    }

    private static String adviceFor(InterfaceMethod method, Role role) {
        String added = "Add a parameter such as @Carrier Map<String, Object> headers";
        boolean mayPull = role == Role.CONSUMER && !method.signature().returnsNothing();
        String advice = method.signature().parameters().stream()
                .filter(it -> it.part() instanceof MessagePart.HeaderMap)
                .findFirst()
                .map(it -> "Mark " + it.name() + " with @Carrier")
                .orElse(mayPull ? added + ", or put @Carrier on the method if it pulls messages" : added);
        return method.origin() == Origin.DECLARED_DEFAULT
                ? advice + ", or say @KeepBody to run its body on the wrapper, or @Untraced to forward it."
                : advice + ", or say @Untraced if no message passes here.";
    }

    private static Problem several(InterfaceMethod method, CarrierChoice.Several several) {
        List<Parameter> parameters = several.parameters();
        boolean marked = parameters.get(0).part() instanceof MessagePart.Marked;
        String names = parameters.stream().map(Parameter::name).collect(Collectors.joining(" and "));
        String advice = method.origin() == Origin.INHERITED
                ? "Redeclare the method, and mark one with @Carrier."
                : marked ? "Keep one @Carrier." : "Mark one with @Carrier.";
        return new Problem(
                ProblemCode.SeveralCarriers,
                method.description() + " has several carriers, " + names + ", but only one of them can be the message. "
                        + advice,
                parameters.get(1).position());
    }

    private static Optional<Problem> unusable(Parameter parameter, Carrier carrier, Role role) {
        return unusable(
                parameter.name() + " (" + parameter.description() + ")",
                parameter.description(),
                carrier,
                role,
                parameter.position());
    }

    private static Optional<Problem> unusable(
            String subject, String type, Carrier carrier, Role role, SourcePosition at) {
        if (!carrier.isReadable() && !carrier.isWritable()) {
            return Optional.of(new Problem(
                    ProblemCode.UnknownCarrierType,
                    subject + " carries no context. Mark another parameter with @Carrier.",
                    at));
        }
        if (role == Role.PRODUCER && !carrier.isWritable()) {
            return Optional.of(new Problem(
                    ProblemCode.ReadOnlyCarrier,
                    subject + " can only be read, but a producer writes the context into its message. "
                            + writableInstead(type, carrier),
                    at));
        }
        return role == Role.CONSUMER && !carrier.isReadable()
                ? Optional.of(new Problem(
                        ProblemCode.WriteOnlyCarrier,
                        subject + " can only be written, but a consumer reads the context from its message. Let its"
                                + " adapter implement TextMapGetter too.",
                        at))
                : Optional.empty();
    }

    private static String writableInstead(String type, Carrier carrier) {
        if (carrier.system().isPresent()) {
            return "Pass AMQP.BasicProperties itself, or a @Carrier Map<String, Object> of headers.";
        }
        boolean batch = carrier instanceof Carrier.Each;
        Carrier message = carrier instanceof Carrier.Each each ? each.element() : carrier;
        boolean own = message instanceof Carrier.Adapted it
                && !it.instance().type().packageName().equals("dev.waybill.runtime");
        return own
                ? "Let its adapter implement CarrierWriter" + (batch ? " for its messages." : "<" + type + ">.")
                : "Declare the carrier as Map<String, String> or Map<String, Object>, exactly.";
    }
}
