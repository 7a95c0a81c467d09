// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static javax.xml.xpath.XPathConstants.NODESET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.waybill.runtime.WaybillTelemetry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            abort(LeftOut.tell(getClass().getSimpleName() + "; the runtime is packaged by: mvn verify"));
        }
    }

    @Test
    void isSmallerThan100Kilobytes() {
        assertThat(jar.toFile().length()).isLessThan(100 * 1024);
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

    /** As it is published beside the jar. */
    private static Document pom() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("../runtime/pom.xml").toFile());
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
