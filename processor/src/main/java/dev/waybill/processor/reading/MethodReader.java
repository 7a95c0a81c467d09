// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.InterfaceMethod.Origin;
import dev.waybill.processor.model.Mark;
import dev.waybill.processor.model.Marks;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.Parameter;
import dev.waybill.processor.model.Role;
import dev.waybill.processor.model.Signature;
import dev.waybill.processor.model.SourcePosition;
import dev.waybill.processor.model.Tracing;
import dev.waybill.processor.model.Treatment;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A method of an annotated interface: what the wrapper declares, and what it makes of it. */
final class MethodReader {
    private final TypeElement owner;
    private final SignatureReader signatures;
    private final Completions completions;

    MethodReader(Compilation compilation, TypeElement owner, TypeNames names) {
        this.owner = owner;
        this.signatures = new SignatureReader(compilation, owner, names);
        this.completions = new Completions(compilation);
    }

    InterfaceMethod read(InterfaceMembers.Member member) {
        ExecutableElement method = member.element();
        Signature signature = signatures.read(member);
        Origin origin = originOf(method);
        SourcePosition position = SourcePosition.of(origin.isDeclared() ? method : owner);
        Marks marks = origin.isDeclared() ? MarksReader.read(method) : MarksReader.readAt(method, position);
        return new InterfaceMethod(
                signature,
                origin,
                marks,
                completions.of(member.type()),
                treatment(member, signature, marks, origin),
                position);
    }

    private Origin originOf(ExecutableElement method) {
        if (!method.getEnclosingElement().equals(owner)) {
            return Origin.INHERITED;
        }
        return method.isDefault() ? Origin.DECLARED_DEFAULT : Origin.DECLARED;
    }

    private Treatment treatment(InterfaceMembers.Member member, Signature signature, Marks marks, Origin origin) {
        ExecutableElement method = member.element();
        if (marks.has(Mark.KEEP_BODY) && method.isDefault()) {
            return new Treatment.KeptBody();
        }
        Optional<Tracing> tracing = new TracingReader(method, owner).read();
        if (marks.has(Mark.KEEP_BODY) || marks.has(Mark.UNTRACED) || tracing.isEmpty()) {
            return new Treatment.Forwarded();
        }
        Role role = tracing.get().role();
        CarrierChoice choice = choice(member, signature, role, origin);
        if (choice instanceof CarrierChoice.None && !origin.isDeclared()) {
            // What is merely inherited, such as close(), is not meant when the interface is annotated.
            return new Treatment.Forwarded();
        }
        return new Treatment.Traced(tracing.get(), choice, describing(signature, choice, role));
    }

    /** What takes no message may bring one; what does so in the name of a producer is at least not meant by accident. */
    private CarrierChoice choice(InterfaceMembers.Member member, Signature signature, Role role, Origin origin) {
        CarrierChoice choice = CarrierChoice.among(signature.parameters(), role);
        return choice instanceof CarrierChoice.None && (role == Role.CONSUMER || origin.isDeclared())
                ? signatures.returned(member).orElse(choice)
                : choice;
    }

    /** What was delivered before says nothing about what is sent now. */
    private static List<Parameter> describing(Signature signature, CarrierChoice choice, Role role) {
        if (choice instanceof CarrierChoice.Returned) {
            return List.of();
        }
        return signature.parameters().stream()
                .filter(it -> it.part() instanceof MessagePart.Known known
                        && known.describes()
                        && (role == Role.CONSUMER || known.carrier().isWritable()))
                .filter(it -> !(choice instanceof CarrierChoice.Chosen chosen && chosen.parameter() == it))
                .toList();
    }
}
