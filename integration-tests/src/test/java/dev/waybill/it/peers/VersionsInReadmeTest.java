// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The README's table says with which versions the peers in Node were tested. */
class VersionsInReadmeTest {
    private static final Path README = Path.of(System.getProperty("waybill.root"), "README.md");

    @ParameterizedTest
    @CsvSource({
        "amqplib, amqplib",
        "@opentelemetry/instrumentation-amqplib, its instrumentation",
        "@opentelemetry/sdk-trace-node, SDK",
        "@opentelemetry/propagator-b3, its propagator",
        "@opentelemetry/propagator-jaeger, its propagator",
        "@opentelemetry/propagator-aws-xray, its propagator",
        "dd-trace, dd-trace",
        "honeycomb-beeline, honeycomb-beeline",
        "newrelic, newrelic"
    })
    void areThoseThatAreInstalled(String dependency, String name) throws IOException {
        String version = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Language.NODE.folder().resolve("package.json")))
                .required("dependencies")
                .required(dependency)
                .asString();

        assertThat(Files.readString(README)).containsPattern("\\b" + name + " " + version.replace(".", "\\.") + "\\b");
    }
}
