// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

/** The mistakes that users can make, and what they may not expect. The names are part of the messages and stay for ever. */
public enum ProblemCode {
    /** An adapter is for another type than the carrier it is named for. */
    AdapterOfOtherType,
    /** A traced method returns before its work is done, so that its span would end too early. */
    AsyncReturnType,
    /** An argument becomes an attribute as a text, since its type is none of an attribute. A warning. */
    AttributeAsText,
    /** One element is both producer and consumer. */
    BothRoles,
    /** The annotation names another messaging system than the carrier's type tells. */
    ConflictingSystem,
    /** Two annotations on a method exclude each other. */
    ContradictoryAnnotations,
    /** Two members of an annotation exclude each other. */
    ContradictoryMembers,
    /** The operation has no name. */
    EmptyOperation,
    /** An adapter has type parameters, which nothing fills. */
    GenericAdapter,
    /** An adapter is not visible to the wrapper. */
    HiddenAdapter,
    /** A constructor or accessor around the carrier is not visible to the wrapper. */
    HiddenMember,
    /** A method's signature names a type that is not visible to the wrapper. */
    HiddenType,
    /** A type is its own carrier. */
    InsideItself,
    /** There is no body to keep. */
    KeepBodyWithoutBody,
    /** A key cannot be a baggage entry's. */
    MalformedBaggageKey,
    /** The braces of a destination do not match. */
    MalformedDestination,
    /** A text is no duration, or none above zero. */
    MalformedDuration,
    /** A member of an annotation means nothing for calls of this kind. */
    MeaninglessMember,
    /** An annotation stands where it means nothing. */
    MisplacedAnnotation,
    /** Nothing says where the messages go or come from. */
    MissingDestination,
    /** The runtime that generated code calls is not on the class path. */
    MissingRuntime,
    /** Nothing says which messaging system it is. */
    MissingSystem,
    /** A traced method has no message in which the context can travel. */
    NoCarrier,
    /** The class named as adapter neither reads nor writes. */
    NotAnAdapter,
    /** Only interfaces can be wrapped. */
    NotAnInterface,
    /** An annotated interface has no method to trace. */
    NothingToTrace,
    /** The wrapper could not name the interface. */
    PrivateInterface,
    /** Waybill failed; not the user's mistake. */
    ProcessorBug,
    /** A producer's method brings messages. */
    PullInProducer,
    /** An adapter does not say for which type it is. */
    RawAdapter,
    /** A producer's carrier can only be read. */
    ReadOnlyCarrier,
    /** Only a consumer chooses how its span relates to the sender's. */
    RelationOfProducer,
    /** Two parameters would be the same baggage entry. */
    RepeatedBaggageKey,
    /** The wrapper could not implement the interface. */
    SealedInterface,
    /** More than one parameter could be the carrier. */
    SeveralCarriers,
    /** More than one member of a type is marked as the carrier. */
    SeveralCarriersInside,
    /** The wrapper's constructor would be larger than a class file allows. */
    TooManyMethods,
    /** The wrapper cannot make an instance of an adapter. */
    UncreatableAdapter,
    /** A context that is to be kept cannot be read. */
    UnkeepableContext,
    /** Waybill does not know how to read or write the carrier. */
    UnknownCarrierType,
    /** A placeholder names no parameter. */
    UnknownPlaceholder,
    /** A placeholder names a parameter of an inherited method. */
    UnnamedParameters,
    /** The compiler itself failed to read what an interface names. */
    UnreadableType,
    /** A container of messages cannot be read and passed on. */
    UnsupportedContainer,
    /** A text cannot be written into a class file. */
    UnwritableText,
    /** The interface has a method in place of the wrapper's own {@code wrap}. */
    WrapMethodTaken,
    /** The wrapper's name belongs to another class. */
    WrapperNameTaken,
    /** A consumer's carrier can only be written. */
    WriteOnlyCarrier
}
