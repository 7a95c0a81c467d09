// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static javax.xml.xpath.XPathConstants.NODESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.waybill.runtime.WaybillTelemetry;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What an application gets that adds the runtime. */
class RuntimeJarTest {
    private final Path jar = runtime();

    @BeforeEach
    void isPackaged() {
        if (!Files.isRegularFile(jar)) {
            String line = "Left out: " + getClass().getSimpleName() + "; the runtime is packaged by: mvn verify";
            System.out.println(line);
            abort(line);
        }
    }

    @Test
    void isSmallerThan120Kilobytes() {
        assertThat(jar.toFile().length()).isLessThan(120 * 1024);
    }

    @Test
    void bringsOpenTelemetrysApiAlone() throws Exception {
        String required = "/project/dependencies/dependency"
                + "[not(optional = 'true') and (not(scope) or scope = 'compile' or scope = 'runtime')]/artifactId";

        NodeList found = (NodeList) XPathFactory.newDefaultInstance().newXPath().evaluate(required, pom(), NODESET);

        assertThat(IntStream.range(0, found.getLength())
                        .mapToObj(it -> found.item(it).getTextContent()))
                .containsExactly("opentelemetry-api");
    }

    /** The jar's own. */
    private Document pom() throws Exception {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream pom =
                        file.getInputStream(file.getEntry("META-INF/maven/dev.waybill/waybill-runtime/pom.xml"))) {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom);
        }
    }

    private static Path runtime() {
        try {
            return Path.of(WaybillTelemetry.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
