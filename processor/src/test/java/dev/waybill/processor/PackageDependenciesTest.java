// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which package may know which: the picture in {@code package-info}, read from the import lines. */
final class PackageDependenciesTest {
    private static final Path ROOT = Path.of("src/main/java/dev/waybill/processor");
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "model", Set.of(),
            "reading", Set.of("model"),
            "validation", Set.of("model"),
            "writing", Set.of("model"));

    @Test
    void phasesKnowTheModelAndNotEachOther() {
        ALLOWED.forEach((phase, allowed) -> assertThat(importsOf(phase, "dev\\.waybill\\.processor\\.([a-z]+)\\."))
                .as(phase)
                .isSubsetOf(allowed));
    }

    @Test
    void onlyReadingWalksElementsAndTypes() {
        for (String phase : List.of("validation", "writing")) {
            assertThat(importsOf(phase, "(javax\\.lang\\.model\\.(?:type|util|element\\.\\w*Element).*);"))
                    .as(phase)
                    .isEmpty();
        }
    }

    @Test
    void nothingNeedsTheRuntimeOrTheAnnotationsAtCompileTime() {
        for (String phase : ALLOWED.keySet()) {
            assertThat(importsOf(phase, "(dev\\.waybill\\.(?:runtime\\..*|[A-Z].*));"))
                    .as(phase)
                    .isEmpty();
        }
    }

    private static Set<String> importsOf(String phase, String pattern) {
        Pattern imported = Pattern.compile("import (?:static )?" + pattern);
        return Fixtures.files(ROOT.resolve(phase)).stream()
                .flatMap(it -> imported.matcher(Fixtures.read(it)).results())
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }
}
