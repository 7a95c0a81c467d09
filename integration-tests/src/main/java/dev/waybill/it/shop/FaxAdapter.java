// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shop;

import dev.waybill.runtime.CarrierWriter;
import dev.waybill.runtime.ContextFields;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the context below the text of a fax, as lines such as {@code #traceparent: 00-...}. */
public enum FaxAdapter implements CarrierWriter<Fax>, TextMapGetter<Fax> {
    INSTANCE;

    private static final String MARK = "#";
    private static final String SEPARATOR = ": ";

    @Override
    public @Nullable Fax write(@Nullable Fax fax, ContextFields fields) {
        if (fax == null) {
            return null;
        }
        Stream<String> text = fax.lines().stream().filter(line -> !line.startsWith(MARK));
        Stream<String> context = fields.copyInto(fieldsOf(fax)).entrySet().stream()
                .map(field -> MARK + field.getKey() + SEPARATOR + field.getValue());
        return new Fax(Stream.concat(text, context).toList());
    }

    @Override
    @SuppressWarnings("deprecation") // still what propagators of prefixed fields ask for
    public Iterable<String> keys(Fax fax) {
        return fieldsOf(fax).keySet();
    }

    @Override
    public @Nullable String get(@Nullable Fax fax, String key) {
        return fax == null ? null : fieldsOf(fax).get(key);
    }

    private static Map<String, String> fieldsOf(Fax fax) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : fax.lines()) {
            List<String> parts = List.of(line.split(SEPARATOR, 2));
            if (line.startsWith(MARK) && parts.size() == 2) {
                fields.put(parts.get(0).substring(MARK.length()), parts.get(1));
            }
        }
        return fields;
    }
}
