// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.validation;

/** A text of the user's as a message quotes it: on one line, and not at any length. */
final class Excerpt {
    private static final int MAX_LENGTH = 80;

    private Excerpt() {}

    static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").replaceAll("\\p{Cs}", "?");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "...";
    }
}
