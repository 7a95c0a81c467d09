// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.api.baggage.BaggageEntry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Datadog's baggage: one header for each entry, {@code ot-baggage-userId: alice}, with the value as it is if it can be. */
final class DatadogBaggage {
    private static final String PREFIX = "ot-baggage-";

    /** Of the carrier: enough to find baggage behind its ordinary headers. */
    private static final int MAX_HEADERS = 256;

    private static final int MAX_ENTRIES = 64;

    private int entries;
    private int characters;

    private DatadogBaggage() {}

    /** The context with the carrier's baggage added to its own, which wins; itself if there is none to add. */
    static <C> Context read(Context context, @Nullable C carrier, TextMapGetter<C> getter) {
        Baggage known = Baggage.fromContext(context);
        BaggageBuilder all = known.toBuilder();
        DatadogBaggage taken = new DatadogBaggage();
        Iterator<String> headers = headers(carrier, getter);
        for (int seen = 0; seen < MAX_HEADERS && headers.hasNext(); seen++) {
            String header = headers.next();
            if (isBaggage(header)) {
                String key = header.substring(PREFIX.length());
                String value = Header.read(carrier, getter, header);
                if (value != null && known.getEntryValue(key) == null && taken.fits(key, value)) {
                    all.put(key, value);
                }
            }
        }
        return taken.entries == 0 ? context : context.with(all.build());
    }

    static <C> void write(Baggage baggage, @Nullable C carrier, TextMapSetter<C> setter) {
        DatadogBaggage sent = new DatadogBaggage();
        for (Map.Entry<String, BaggageEntry> entry : baggage.asMap().entrySet()) {
            String key = entry.getKey();
            String value = writable(entry.getValue().getValue());
            if (Header.isName(key) && sent.fits(key, value)) {
                setter.set(carrier, PREFIX + key, value);
            }
        }
    }

    @SuppressWarnings("deprecation") // the only way to find headers of which no more than a prefix is known
    private static <C> Iterator<String> headers(@Nullable C carrier, TextMapGetter<C> getter) {
        Iterable<String> headers = carrier == null ? null : getter.keys(carrier);
        return headers == null ? Collections.emptyIterator() : headers.iterator();
    }

    private boolean fits(String key, String value) {
        int length = key.length() + value.length();
        if (entries == MAX_ENTRIES || characters + length > Header.MAX_LENGTH) {
            return false;
        }
        entries++;
        characters += length;
        return true;
    }

    private static boolean isBaggage(@Nullable String header) {
        return header != null
                && header.length() <= Header.MAX_LENGTH
                && header.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                && Header.isName(header.substring(PREFIX.length()));
    }

    /** As Datadog's tracer does it: HTTP clients refuse other characters, and a further line could be a further header. */
    private static String writable(String value) {
        return value.chars().allMatch(DatadogBaggage::isValueCharacter) ? value : PercentEncoding.encode(value);
    }

    private static boolean isValueCharacter(int c) {
        return c == '\t' || c >= ' ' && c <= '~' || c >= 0x80 && c <= 0xff;
    }
}
