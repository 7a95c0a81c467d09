// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime.w3c;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.BaggageEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How baggage is read and sent on (W3C Baggage, test suite).
 *
 * <p>The suite tests a library that reads headers; here a service reads them, and what it sends must read the same. Of
 * what that library's constructors make, a service knows what is empty.
 */
final class BaggageCases {
    private static final String OWS = " \t ";
    private static final String PLAIN_TEXT = "\t \"';=asdf!@#$%^&*()";
    private static final String ESCAPED = "%09%20%22%27%3B%3Dasdf%21%40%23%24%25%5E%26%2A%28%29";

    static final List<Case> ALL = List.of(
            new Case(
                    "no baggage",
                    service -> assertThat(service.current("").isEmpty()).isTrue()),
            read("one member", "SomeKey=SomeValue", "SomeKey=SomeValue"),
            read(
                    "two members with properties",
                    "SomeKey=SomeValue;SomeProp,SomeKey2=SomeValue2;ValueProp=PropVal",
                    "SomeKey=SomeValue;SomeProp",
                    "SomeKey2=SomeValue2;ValueProp=PropVal"),
            read(
                    "two members with properties and white space",
                    spaced("SomeKey = SomeValue ; SomeProp , SomeKey2 = SomeValue2 ; ValueProp = PropVal"),
                    "SomeKey=SomeValue;SomeProp",
                    "SomeKey2=SomeValue2;ValueProp=PropVal"),
            read(
                    "two members with properties that have values",
                    "SomeKey=SomeValue;SomePropKey=SomePropValue,SomeKey2=SomeValue2;SomePropKey2=SomePropValue2",
                    "SomeKey=SomeValue;SomePropKey=SomePropValue",
                    "SomeKey2=SomeValue2;SomePropKey2=SomePropValue2"),
            read(
                    "the same with white space",
                    spaced("SomeKey = SomeValue ; A=B , SomeKey2 = SomeValue2 ; C=D"),
                    "SomeKey=SomeValue;A=B",
                    "SomeKey2=SomeValue2;C=D"),
            read("an empty value", "SomeKey=", "SomeKey="),
            read("no properties", "SomeKey=SomeValue,Other=1", "Other=1", "SomeKey=SomeValue"),
            read("equals signs in a value", "SomeKey=SomeValue=equals", "SomeKey=SomeValue=equals"),
            read("escapes in a value", "SomeKey=" + ESCAPED, "SomeKey=" + PLAIN_TEXT),
            read("a property", "SomeKey=SomeValue;SomeProp", "SomeKey=SomeValue;SomeProp"),
            read(
                    "several properties",
                    "SomeKey=SomeValue;SomeProp;SecondProp=PropValue",
                    "SomeKey=SomeValue;SomeProp;SecondProp=PropValue"),
            read("properties of one name", "SomeKey=SomeValue;P;P=1;P=2", "SomeKey=SomeValue;P;P=1;P=2"),
            read("a property with a value", "SomeKey=SomeValue;Key=Value", "SomeKey=SomeValue;Key=Value"),
            read("white space around key and value", spaced("SomeKey = SomeValue "), "SomeKey=SomeValue"),
            read("escapes and white space", spaced("SomeKey = " + ESCAPED + " "), "SomeKey=" + PLAIN_TEXT),
            read("white space around a property", spaced("SomeKey = SomeValue ; P"), "SomeKey=SomeValue;P"),
            read(
                    "white space around several",
                    spaced("SomeKey = SomeValue ; SomeProp ; SecondProp = PropValue"),
                    "SomeKey=SomeValue;SomeProp;SecondProp=PropValue"),
            read("white space inside a property", spaced("SomeKey = SomeValue ; A = B"), "SomeKey=SomeValue;A=B"),
            new Case("escapes in a property", service -> {
                String header = "SomeKey=SomeValue;SomePropKey=" + ESCAPED;
                assertThat(textsOf(service.current(header))).containsExactly(header);
                assertThat(service.answer("baggage", header).baggage()).isEqualTo(header);
            }),
            read(
                    "escapes in the key of a property",
                    "SomeKey=SomeValue;ValueProp%20%09%20%3D%20%09%20PropVal",
                    "SomeKey=SomeValue;ValueProp%20%09%20%3D%20%09%20PropVal"),
            new Case(
                    "64 members",
                    service -> assertThat(service.answer("baggage", sixtyFour())
                                    .baggage()
                                    .split(","))
                            .hasSize(64)),
            new Case("8192 bytes", service -> {
                String longest = "a=" + "0123456789".repeat(819);
                assertThat(service.answer("baggage", longest).baggage()).isEqualTo(longest);
            }),
            new Case("512 members of 8192 bytes", service -> {
                String many = IntStream.range(0, 512)
                                .mapToObj("%03d=0123456789a"::formatted)
                                .collect(Collectors.joining(","))
                        + "b";
                assertThat(service.answer("baggage", many).baggage()).hasSize(8192);
            }));

    private BaggageCases() {}

    /** @param members with their values as they are meant, sorted by key */
    private static Case read(String name, String header, String... members) {
        return new Case(name, service -> {
            assertThat(textsOf(service.current(header))).containsExactly(members);
            String sent = service.answer("baggage", header).baggage();
            assertThat(textsOf(service.current(sent))).containsExactly(members);
        });
    }

    private static String spaced(String header) {
        return header.replace(" ", OWS);
    }

    private static String sixtyFour() {
        return IntStream.range(0, 64).mapToObj("key%s=value"::formatted).collect(Collectors.joining(","));
    }

    private static List<String> textsOf(Baggage baggage) {
        List<String> members = new ArrayList<>();
        baggage.forEach((key, entry) -> members.add(key + "=" + entry.getValue() + propertiesOf(entry)));
        return members;
    }

    /** OpenTelemetry keeps them as one text. */
    private static String propertiesOf(BaggageEntry entry) {
        String text = entry.getMetadata().getValue().replaceAll("[ \t]*([;=])[ \t]*", "$1");
        return text.isEmpty() ? "" : ";" + text;
    }
}
