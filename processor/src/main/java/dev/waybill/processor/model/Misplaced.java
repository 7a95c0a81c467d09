// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.model;

/**
 * An annotation where it means nothing.
 *
 * @param annotation its simple name
 * @param place what it stands on, in words
 * @param advice where it belongs
 */
public record Misplaced(String annotation, String place, String advice, SourcePosition position) {}
