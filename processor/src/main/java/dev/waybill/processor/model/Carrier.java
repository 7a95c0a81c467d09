// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in an argument the context travels, and what reads or writes it there. */
public sealed interface Carrier {
    /** Whether a consumer can use it. */
    boolean isReadable();

    /** Whether a producer can use it. */
    boolean isWritable();

    /** The messaging system, where the carrier's type tells it. */
    Optional<String> system();

    /** The argument itself, through an adapter. */
    record Adapted(AdapterInstance instance, Set<Ability> abilities, Optional<String> system) implements Carrier {
        @Override
        public boolean isReadable() {
            return abilities.contains(Ability.READ);
        }

        @Override
        public boolean isWritable() {
            return abilities.contains(Ability.WRITE_COPY) || abilities.contains(Ability.WRITE_IN_PLACE);
        }

        public boolean describes() {
            return abilities.contains(Ability.DESCRIBE);
        }
    }

    /** A component of a record, which is copied with another component in its place. */
    record Inside(RecordShape owner, String component, Carrier part) implements Carrier {
        @Override
        public boolean isReadable() {
            return part.isReadable();
        }

        @Override
        public boolean isWritable() {
            return part.isWritable();
        }

        @Override
        public Optional<String> system() {
            return part.system();
        }
    }

    /** What an accessor returns; written in place, which only a map allows. */
    record Accessed(ClassName owner, String method, boolean isWritable, Carrier part) implements Carrier {
        @Override
        public boolean isReadable() {
            return part.isReadable();
        }

        @Override
        public Optional<String> system() {
            return part.system();
        }
    }

    /** Every message that a container holds. */
    record Each(Container container, Carrier element) implements Carrier {
        @Override
        public boolean isReadable() {
            return element.isReadable();
        }

        @Override
        public boolean isWritable() {
            return element.isWritable();
        }

        @Override
        public Optional<String> system() {
            return element.system();
        }
    }

    /** No carrier after all. It passes for a usable one, so that one mistake makes one message. */
    record Faulty(CarrierFault fault, SourcePosition position) implements Carrier {
        @Override
        public boolean isReadable() {
            return true;
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public Optional<String> system() {
            return Optional.empty();
        }
    }

    /**
     * A record as its constructor is called.
     *
     * @param warnings what a compiler warns of there
     */
    record RecordShape(ClassName type, Creation creation, List<String> components, Set<String> warnings) {}

    /** How the constructor of a record is named in the code that copies it. */
    enum Creation {
        PLAIN,
        /** A generic record whose type arguments follow from its components. */
        DIAMOND,
        /** A generic record of unknown type arguments, which each of its accessors would make different ones of. */
        RAW
    }

    default <R> R match(
            Function<Adapted, R> adapted,
            Function<Inside, R> inside,
            Function<Accessed, R> accessed,
            Function<Each, R> each,
            Function<Faulty, R> faulty) {
        if (this instanceof Adapted it) {
            return adapted.apply(it);
        }
        if (this instanceof Inside it) {
            return inside.apply(it);
        }
        if (this instanceof Accessed it) {
            return accessed.apply(it);
        }
        return this instanceof Each it ? each.apply(it) : faulty.apply((Faulty) this);
    }

    /** What a compiler warns of where the message is copied. */
    default Set<String> copyWarnings() {
        return match(
                it -> Set.of(),
                it -> Stream.of(it.owner().warnings(), it.part().copyWarnings())
                        .flatMap(Set::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                it -> Set.of(),
                it -> it.element().copyWarnings(),
                it -> Set.of());
    }

    /** How many objects one inside the other it takes, itself included. */
    default int depth() {
        return match(
                it -> 1,
                it -> 1 + it.part().depth(),
                it -> 1 + it.part().depth(),
                it -> 1 + it.element().depth(),
                it -> 1);
    }

    /** The mistake in it, wherever it hides. */
    default Optional<Faulty> mistake() {
        return match(
                it -> Optional.empty(),
                it -> it.part().mistake(),
                it -> it.part().mistake(),
                it -> it.element().mistake(),
                Optional::of);
    }
}
