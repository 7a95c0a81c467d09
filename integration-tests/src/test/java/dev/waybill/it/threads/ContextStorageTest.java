// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an application does to OpenTelemetry's storage of contexts, its messages are sent and handled once. */
class ContextStorageTest {
    @ParameterizedTest
    @EnumSource
    void aMessagePassesWhereverTheContextIsKept(OwnStorage storage) throws Exception {
        List<String> expected = new ArrayList<>();
        expected.add(StoredElsewhere.SENT);
        if (storage.canBeAsked()) {
            expected.add(StoredElsewhere.TRACED);
        }
        expected.add(StoredElsewhere.HANDLED);
        expected.add(StoredElsewhere.FAILED);

        assertThat(happenedWith(storage)).isEqualTo(expected);
    }

    /** With an OpenTelemetry of its own, since the storage is chosen once. */
    private static List<String> happenedWith(OwnStorage storage) throws Exception {
        Thread container = Thread.currentThread();
        ClassLoader containers = container.getContextClassLoader();
        try (Deployment application = new Deployment("dev.waybill.", "io.opentelemetry.")) {
            container.setContextClassLoader(application);
            @SuppressWarnings("unchecked")
            Function<String, List<String>> shop = application.make(Function.class, StoredElsewhere.class);
            return shop.apply(storage.name());
        } finally {
            container.setContextClassLoader(containers);
        }
    }
}
