// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

import dev.waybill.processor.model.TracedInterface;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with an annotated type.
 *
 * @param warnings what works, but perhaps not as the user thinks
 * @param writable what can be written in spite of it, so that no message of the compiler's about a missing wrapper buries
 *     ours: methods with problems are forwarded
 */
public record Verdict(List<Problem> problems, List<Problem> warnings, Optional<TracedInterface> writable) {}
