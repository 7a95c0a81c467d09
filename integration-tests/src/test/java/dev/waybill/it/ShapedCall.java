// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A method of the interfaces that have one for every shape; its name tells the shape. */
record ShapedCall(Method method) {
    /** The methods that the interface has, whoever declares them. */
    static List<ShapedCall> of(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName))
                .map(ShapedCall::new)
                .toList();
    }

    boolean isBatch() {
        return !method.getName().startsWith("one") && !method.getName().startsWith("optional");
    }

    boolean answersLater() {
        return CompletionStage.class.isAssignableFrom(method.getReturnType());
    }

    /** Messages as this method takes or brings them. */
    Object holding(List<?> messages, Class<?> type) {
        String name = method.getName();
        if (name.startsWith("one")) {
            return messages.get(0);
        }
        if (name.startsWith("optional")) {
            return Optional.of(messages.get(0));
        }
        return name.startsWith("array") ? messages.toArray((Object[]) Array.newInstance(type, 0)) : messages;
    }

    Object holdingNothing(Class<?> type) {
        return method.getName().startsWith("optional") ? Optional.empty() : holding(List.of(), type);
    }

    /** The messages that an argument or a result of this method holds. */
    static List<?> messagesIn(Object holder) {
        if (holder instanceof Collection<?> all) {
            return List.copyOf(all);
        }
        if (holder instanceof Optional<?> one) {
            return one.stream().toList();
        }
        return holder instanceof Object[] array ? Arrays.asList(array) : List.of(holder);
    }

    Object on(Object wrapper, Object... arguments) throws ReflectiveOperationException {
        return method.invoke(wrapper, arguments);
    }

    @Override
    public String toString() {
        return method.getName();
    }
}
