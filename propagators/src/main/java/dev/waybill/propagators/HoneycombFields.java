// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.propagators;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageBuilder;
import io.opentelemetry.context.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields that Beelines add to every span of a trace: the header's {@code context}, a JSON object in base64.
 *
 * @param byName in the order in which they were added
 */
record HoneycombFields(Map<String, JsonField> byName) {
    static final HoneycombFields NONE = new HoneycombFields(Map.of());

    /** Of what is read and of what is written: as many as W3C Baggage asks everyone to carry. */
    private static final int MAX_FIELDS = 64;

    /** None if any of it cannot be decoded. */
    static HoneycombFields decode(String base64) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            String json = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return json.isEmpty() ? NONE : new HoneycombFields(JsonReader.read(json, MAX_FIELDS));
        } catch (IllegalArgumentException | CharacterCodingException | ParseException malformed) {
            return NONE;
        }
    }

    /** The context with these fields added to its baggage, whose own entries win; itself if there is none to add. */
    Context addTo(Context context) {
        Baggage known = Baggage.fromContext(context);
        BaggageBuilder all = known.toBuilder();
        for (JsonField field : byName.values()) {
            if (field.text() != null && known.getEntryValue(field.name()) == null) {
                all.put(field.name(), field.text());
            }
        }
        Baggage received = all.build();
        return received.size() == known.size() ? context : context.with(received);
    }

    /** The fields for a context with this baggage: those of its entries, and the ones that baggage cannot hold. */
    HoneycombFields updatedBy(Baggage baggage) {
        Map<String, JsonField> updated = new LinkedHashMap<>();
        baggage.forEach((name, entry) -> updated.put(name, updated(name, entry.getValue())));
        for (JsonField field : byName.values()) {
            if (field.text() == null) {
                updated.putIfAbsent(field.name(), field);
            }
        }
        return new HoneycombFields(updated);
    }

    private JsonField updated(String name, String value) {
        JsonField received = byName.get(name);
        return received != null && value.equals(received.text()) ? received : JsonField.of(name, value);
    }

    /** In base64, of at most so many characters. */
    String encode(int maxLength) {
        int maxBytes = maxLength / 4 * 3;
        StringBuilder json = new StringBuilder("{");
        int fields = 0;
        for (JsonField field : byName.values()) {
            String member = (fields == 0 ? "" : ",") + field.json();
            if (fields < MAX_FIELDS && json.length() + member.length() < maxBytes) {
                json.append(member);
                fields++;
            }
        }
        byte[] ascii = json.append('}').toString().getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(ascii);
    }
}
