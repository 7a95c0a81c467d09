// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import java.util.List;
import java.util.function.Function;

/** Why something that was said to be a carrier is none. Types and members are named as messages show them. */
public sealed interface CarrierFault {
    /** A type that Waybill does not know. */
    record UnknownType(String type) implements CarrierFault {}

    /** Messages in a container that cannot be read and passed on. */
    record UnsupportedContainer(String type, String element) implements CarrierFault {}

    /** More than one mark inside the type. */
    record SeveralInside(String type, List<String> members) implements CarrierFault {}

    /** A member that a class of this package, the wrapper, cannot call. */
    record HiddenMember(String member, String packageName) implements CarrierFault {}

    /** A type that is its own carrier. */
    record InsideItself(String type) implements CarrierFault {}

    /**
     * A class that cannot serve as the adapter.
     *
     * @param carried the type that it should serve
     * @param detail what the flaw says more: a package, a supertype, another type
     */
    record BadAdapter(String adapter, String carried, Flaw flaw, String detail) implements CarrierFault {}

    /** What is wrong with an adapter. */
    enum Flaw {
        HIDDEN,
        GENERIC,
        RAW,
        UNCREATABLE,
        NO_ADAPTER,
        OTHER_TYPE
    }

    default <R> R match(
            Function<UnknownType, R> unknownType,
            Function<UnsupportedContainer, R> unsupportedContainer,
            Function<SeveralInside, R> severalInside,
            Function<HiddenMember, R> hiddenMember,
            Function<InsideItself, R> insideItself,
            Function<BadAdapter, R> badAdapter) {
        if (this instanceof UnknownType it) {
            return unknownType.apply(it);
        }
        if (this instanceof UnsupportedContainer it) {
            return unsupportedContainer.apply(it);
        }
        if (this instanceof SeveralInside it) {
            return severalInside.apply(it);
        }
        if (this instanceof HiddenMember it) {
            return hiddenMember.apply(it);
        }
        return this instanceof InsideItself it ? insideItself.apply(it) : badAdapter.apply((BadAdapter) this);
    }
}
