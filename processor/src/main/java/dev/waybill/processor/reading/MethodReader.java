// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.CarrierChoice;
import dev.waybill.processor.model.InterfaceMethod;
import dev.waybill.processor.model.MessagePart;
import dev.waybill.processor.model.Parameter;
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

    MethodReader(Compilation compilation, TypeElement owner, TypeNames names) {
        this.owner = owner;
        this.signatures = new SignatureReader(compilation, owner, names);
    }

    InterfaceMethod read(InterfaceMembers.Member member) {
        Signature signature = signatures.read(member);
        return new InterfaceMethod(
                signature, treatment(member.element(), signature), SourcePosition.of(positionOf(member.element())));
    }

    private javax.lang.model.element.Element positionOf(ExecutableElement method) {
        return isDeclared(method) ? method : owner;
    }

    private Treatment treatment(ExecutableElement method, Signature signature) {
        if (DeclaredAnnotation.find(method, AnnotationNames.KEEP_BODY).isPresent()) {
            return new Treatment.KeptBody();
        }
        if (DeclaredAnnotation.find(method, AnnotationNames.UNTRACED).isPresent()) {
            return new Treatment.Forwarded();
        }
        Optional<Tracing> tracing = TracingReader.read(method, owner);
        if (tracing.isEmpty()) {
            return new Treatment.Forwarded();
        }
        CarrierChoice choice =
                CarrierChoice.among(signature.parameters(), tracing.get().role());
        if (choice instanceof CarrierChoice.None && !isDeclared(method)) {
            return new Treatment.Forwarded();
        }
        return new Treatment.Traced(tracing.get(), choice, describing(signature, choice));
    }

    private static List<Parameter> describing(Signature signature, CarrierChoice choice) {
        return signature.parameters().stream()
                .filter(it -> it.part() instanceof MessagePart.Known known
                        && known.carrier().describes())
                .filter(it -> !(choice instanceof CarrierChoice.Chosen chosen
                        && chosen.parameter().equals(it)))
                .toList();
    }

    private boolean isDeclared(ExecutableElement method) {
        return method.getEnclosingElement().equals(owner);
    }
}
