// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it;

/** Tests for which this machine lacks something: the log of the build tells, and CI, which lacks nothing, looks for it. */
public final class LeftOut {
    private LeftOut() {}

    /**
     * Tells it, and gives the line for the report too.
     *
     * @param what cannot be tested, and by what command it could
     */
    public static String tell(String what) {
        String line = "Left out: " + what;
        System.out.println(line);
        return line;
    }
}
