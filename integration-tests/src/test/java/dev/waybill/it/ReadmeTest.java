// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in the README is the code in the repository. */
class ReadmeTest {
    private static final Path ROOT = Path.of(System.getProperty("waybill.root"));
    private static final Path README = ROOT.resolve("README.md");

    @TempDir
    Path shop;

    /** With {@code -Dgolden.update=true} it also writes whole files into the README, and still fails. */
    @Test
    void quotesTheRepository() throws IOException {
        String text = Files.readString(README);
        QuotedCode code = new QuotedCode(ROOT);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, code.corrected(text));
        }

        assertThat(code.mistakesIn(text)).isEmpty();
    }

    @Test
    void anOutdatedFileCanBeReplaced() throws IOException {
        Files.writeString(shop.resolve("Orders.java"), "// SPDX-A\ninterface Orders {\n}\n");

        String corrected =
                new QuotedCode(shop).corrected("Before.\n<!-- file: Orders.java -->\n```java\nold\n```\nAfter.\n");

        assertThat(corrected)
                .isEqualTo("Before.\n<!-- file: Orders.java -->\n```java\ninterface Orders {\n}\n```\nAfter.\n");
    }

    @Test
    void aWholeFileIsQuotedWithoutItsLicenseHeader() throws IOException {
        Files.writeString(shop.resolve("Orders.java"), "// SPDX-A\n// SPDX-B\ninterface Orders {}\n");

        assertThat(mistakesIn("<!-- file: Orders.java -->\n```java\ninterface Orders {}\n```\n"))
                .isEmpty();
    }

    @Test
    void aPartOfAFileIsQuotedWithoutItsIndentation() throws IOException {
        Files.writeString(shop.resolve("Orders.java"), "interface Orders {\n    void a(\n            int b);\n}\n");

        assertThat(mistakesIn("<!-- from: Orders.java -->\n```java\nvoid a(\n        int b);\n```\n"))
                .isEmpty();
    }

    @Test
    void anOutdatedFileIsAMistake() throws IOException {
        Files.writeString(shop.resolve("Orders.java"), "interface Orders {}\n");

        assertThat(mistakesIn("<!-- file: Orders.java -->\n```java\ninterface Order {}\n```\n"))
                .containsExactly("line 1: the block is not all of Orders.java");
    }

    @Test
    void anOutdatedPartIsAMistake() throws IOException {
        Files.writeString(shop.resolve("Orders.java"), "interface Orders {}\n");

        assertThat(mistakesIn("<!-- from: Orders.java -->\n```java\ninterface Orders\n```\n"))
                .containsExactly("line 1: the block is not in Orders.java");
    }

    @Test
    void aMissingFileIsAMistake() throws IOException {
        assertThat(mistakesIn("<!-- file: Invoices.java -->\n```java\n```\n"))
                .containsExactly("line 1: there is no file Invoices.java");
    }

    @Test
    void aMarkWithoutABlockIsAMistake() throws IOException {
        Files.writeString(shop.resolve("Orders.java"), "interface Orders {}\n");

        assertThat(mistakesIn("<!-- file: Orders.java -->\n\n```java\ninterface Orders {}\n```\n"))
                .containsExactly("line 1: no block of code follows directly");
    }

    @Test
    void aReadmeThatQuotesNothingIsAMistake() {
        assertThatThrownBy(() -> mistakesIn("# Waybill\n"))
                .hasMessage("No block of code is marked with the file that it quotes");
    }

    private List<String> mistakesIn(String readme) throws IOException {
        return new QuotedCode(shop).mistakesIn(readme);
    }
}
