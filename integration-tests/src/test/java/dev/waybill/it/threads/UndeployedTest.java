// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.it.Patience;
import dev.waybill.it.RecordedSpans;
import io.opentelemetry.api.OpenTelemetry;
import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application goes, and nothing keeps the classes of its wrappers: no thread, no OpenTelemetry that outlives it. */
class UndeployedTest {
    private static final int DEPLOYMENTS = 20;

    private final RecordedSpans spans = new RecordedSpans();
    private final ExecutorService containersThreads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        containersThreads.shutdownNow();
        spans.close();
    }

    @Test
    void leavesNoClassBehindHoweverOftenItComesBack() throws Exception {
        for (int i = 0; i < DEPLOYMENTS; i++) {
            WeakReference<ClassLoader> undeployed = deployUseAndDrop();

            Patience.await().until(() -> {
                System.gc();
                return undeployed.refersTo(null);
            });
        }
    }

    private WeakReference<ClassLoader> deployUseAndDrop() throws Exception {
        try (Deployment application =
                new Deployment("dev.waybill.runtime.", "dev.waybill.it.shop.", DeployedShop.class.getName())) {
            @SuppressWarnings("unchecked")
            ToIntFunction<OpenTelemetry> shop = application.make(ToIntFunction.class, DeployedShop.class);
            assertThat(shop.getClass()).isNotSameAs(DeployedShop.class);
            for (int i = 0; i < 2; i++) {
                int passed = containersThreads
                        .submit(() -> shop.applyAsInt(spans.openTelemetry()))
                        .get();
                assertThat(passed).isEqualTo(DeployedShop.MESSAGES);
            }
            return new WeakReference<>(application);
        }
    }
}
