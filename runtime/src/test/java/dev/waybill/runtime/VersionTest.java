// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theInstrumentationScopeNamesThisVersion() {
        Sdk sdk = Sdk.recording();
        sdk.telemetry()
                .destination("task_queue")
                .producer(MapAdapter.OF_OBJECTS)
                .start(Map.of())
                .close();

        assertThat(sdk.span().getInstrumentationScopeInfo().getName()).isEqualTo("dev.waybill");
        assertThat(sdk.span().getInstrumentationScopeInfo().getVersion())
                .isEqualTo(System.getProperty("waybill.version"))
                .isNotNull();
        assertThat(sdk.span().getInstrumentationScopeInfo().getSchemaUrl())
                .isEqualTo("https://opentelemetry.io/schemas/1.45.0");
    }
}
