// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo;

import java.io.IOException;

/** What came of a scenario. */
interface Picture {
    void draw(Terminal terminal);

    /**
     * Finds out whether the spans are where they should be.
     *
     * @throws IOException if they are not; its message says what may prevent it
     */
    void check() throws IOException;
}
