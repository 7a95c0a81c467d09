// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.processor.testing.Fixtures;
import dev.waybill.processor.validation.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks a code up finds it. */
final class ProblemCodesTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([A-Z]\\w+)` \\|", Pattern.MULTILINE);

    @Test
    void everyCodeHasARowInTheReadmesTable() {
        String readme = Fixtures.read(Path.of("../README.md"));
        List<String> told = ROW.matcher(readme.substring(readme.indexOf("| code |")))
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
        assertThat(told)
                .containsExactlyElementsOf(
                        Stream.of(ProblemCode.values()).map(Enum::name).toList());
    }
}
