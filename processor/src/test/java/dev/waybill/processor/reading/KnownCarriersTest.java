// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.reading.KnownCarriers.KnownCarrier;
import dev.waybill.runtime.CarrierWriter;
import dev.waybill.runtime.MessageDescriber;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of known carriers and the adapters of the runtime agree. */
final class KnownCarriersTest {
    private static final Set<Class<?>> ABILITIES =
            Set.of(CarrierWriter.class, TextMapGetter.class, MessageDescriber.class);

    @Test
    void everyAdapterIsForTheTypeThatTheTableSays() throws ReflectiveOperationException {
        for (KnownCarrier known : KnownCarriers.ALL) {
            Class<?> adapter = Class.forName(known.adapter().reflectionName());
            List<String> adapted = Stream.of(adapter.getGenericInterfaces())
                    .map(ParameterizedType.class::cast)
                    .filter(it -> ABILITIES.contains((Class<?>) it.getRawType()))
                    .map(it -> it.getActualTypeArguments()[0])
                    .map(Type::getTypeName)
                    .map(it -> it.replace('$', '.'))
                    .toList();
            assertThat(adapted).as(adapter.getName()).isNotEmpty().containsOnly(known.type());
            assertThat(adapter.getField("INSTANCE").getType()).isEqualTo(adapter);
        }
    }

    @Test
    void everyAdapterOfTheRuntimeForOneTypeIsInTheTable() throws IOException {
        Path sources = Path.of("../runtime/src/main/java/dev/waybill/runtime");
        try (Stream<Path> files = Files.list(sources)) {
            Set<String> adapters = files.map(it -> it.getFileName().toString().replace(".java", ""))
                    .filter(KnownCarriersTest::isAdapter)
                    .collect(Collectors.toSet());
            assertThat(adapters)
                    .containsExactlyInAnyOrderElementsOf(KnownCarriers.ALL.stream()
                            .map(it -> it.adapter().simpleName())
                            .toList());
        }
    }

    private static boolean isAdapter(String name) {
        if (!name.endsWith("Adapter")) {
            return false;
        }
        try {
            Class<?> adapter = Class.forName("dev.waybill.runtime." + name);
            return Stream.of(adapter.getFields()).anyMatch(it -> it.getName().equals("INSTANCE"));
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }
}
