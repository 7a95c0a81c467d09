// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

import dev.waybill.processor.model.Mark;

/** The annotations that Waybill reads, by name: the user's compiler loads them, not ours. */
public final class AnnotationNames {
    private static final String PACKAGE = "dev.waybill.";

    public static final String CARRIER = PACKAGE + "Carrier";

    private AnnotationNames() {}

    public static String of(Mark mark) {
        return PACKAGE + mark.annotation();
    }
}
