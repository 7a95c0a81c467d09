// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.Frame;
import com.rabbitmq.client.impl.LongStringHelper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headers and properties are counted as RabbitMQ's own client encodes them. */
class HeaderSizeTest {
    private static final int DEEPEST = 3;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Every type that the client encodes, mixed at random. */
    @ParameterizedTest
    @MethodSource("seeds")
    void headersOfEveryType(long seed) throws IOException {
        Map<String, Object> headers = table(new SplittableRandom(seed), 0);

        assertThat(HeaderLimit.sizeOf(headers)).isEqualTo(Frame.tableSize(headers));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void propertiesWithAnyOfTheThirteenBesideTheHeaders(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        AMQP.BasicProperties properties = properties(random);

        long headers = HeaderLimit.sizeOf(properties.getHeaders());
        assertThat(BasicPropertiesAdapter.sizeBesideHeaders(properties) + headers)
                .isEqualTo(properties.toFrame(1, 0).size());
    }

    @Test
    void thePropertiesOfNone() throws IOException {
        AMQP.BasicProperties empty =
                new AMQP.BasicProperties.Builder().headers(Map.of()).build();

        assertThat(BasicPropertiesAdapter.sizeBesideHeaders(null))
                .isEqualTo(empty.toFrame(1, 0).size());
    }

    @Test
    void theLongestThatTheOtherPropertiesCanBe() {
        String longest = "x".repeat(255);
        AMQP.BasicProperties properties = new AMQP.BasicProperties(
                longest,
                longest,
                Map.of(),
                2,
                9,
                longest,
                longest,
                longest,
                longest,
                new Date(),
                longest,
                longest,
                longest,
                longest);

        assertThat(BasicPropertiesAdapter.sizeBesideHeaders(properties)).isEqualTo(2_596);
    }

    private static AMQP.BasicProperties properties(SplittableRandom random) {
        return new AMQP.BasicProperties(
                maybeText(random),
                maybeText(random),
                table(random, DEEPEST),
                random.nextBoolean() ? 2 : null,
                random.nextBoolean() ? 9 : null,
                maybeText(random),
                maybeText(random),
                maybeText(random),
                maybeText(random),
                random.nextBoolean() ? new Date() : null,
                maybeText(random),
                maybeText(random),
                maybeText(random),
                maybeText(random));
    }

    private static @Nullable String maybeText(SplittableRandom random) {
        return random.nextBoolean() ? text(random) : null;
    }

    private static Map<String, Object> table(SplittableRandom random, int depth) {
        Map<String, Object> table = new LinkedHashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            table.put(text(random), value(random, depth));
        }
        return table;
    }

    private static List<@Nullable Object> array(SplittableRandom random, int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(value(random, depth));
        }
        return array;
    }

    private static @Nullable Object value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 16 : 13)) {
            case 0 -> text(random);
            case 1 -> LongStringHelper.asLongString(text(random));
            case 2 -> LongStringHelper.asLongString("");
            case 3 -> new byte[random.nextInt(50)];
            case 4 -> random.nextInt();
            case 5 -> random.nextLong();
            case 6 -> (short) random.nextInt();
            case 7 -> (byte) random.nextInt();
            case 8 -> random.nextDouble();
            case 9 -> (float) random.nextDouble();
            case 10 -> random.nextBoolean();
            case 11 -> BigDecimal.valueOf(random.nextInt(10_000), 2);
            case 12 -> random.nextBoolean() ? new Date() : null;
            case 13 -> table(random, depth + 1);
            case 14 -> array(random, depth + 1);
            default -> array(random, depth + 1).toArray();
        };
    }

    /** Of one to four bytes a character, and of half a character. */
    private static String text(SplittableRandom random) {
        return Stream.of("a", "é", "名", "\uD83D\uDE00", "\uD83D")
                .map(character -> character.repeat(random.nextInt(9)))
                .reduce("", String::concat);
    }
}
