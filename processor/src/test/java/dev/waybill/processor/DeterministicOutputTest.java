// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.AroundProcessor;
import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.testing.Javac;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one compilation writes, every other writes too. */
final class DeterministicOutputTest {
    @Test
    void writesTheSameInWhateverOrderTheSourcesCome() {
        for (String fixture : List.of("carrier_in_payload", "inherited", "deprecated")) {
            List<Path> sources = Fixtures.sources(Path.of("src/test/resources/accepts", fixture));
            List<Path> reversed = new ArrayList<>(sources);
            Collections.reverse(reversed);
            assertThat(Javac.withWaybill().compile(reversed).generated())
                    .isEqualTo(Javac.withWaybill().compile(sources).generated());
        }
    }

    @Test
    void namesTheInterfaceAsTheOnlyOriginOfItsWrapper() {
        List<String> origins = new ArrayList<>();
        AroundProcessor watched = new AroundProcessor(
                new WaybillProcessor(), (file, elements) -> origins.add(file + " from " + Arrays.toString(elements)));
        Javac.with(watched).compile(Fixtures.sources(Path.of("src/test/resources/accepts/carrier_in_payload")));
        assertThat(origins)
                .containsExactlyInAnyOrder(
                        "shop.TracedEmailOutbox from [shop.EmailOutbox]",
                        "shop.TracedEmailWorker from [shop.EmailWorker]");
    }
}
