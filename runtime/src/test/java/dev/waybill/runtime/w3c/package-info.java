// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** The cases of W3C's own suites, put to a service that handles a message and sends others meanwhile. */
@NullMarked
package dev.waybill.runtime.w3c;

import org.jspecify.annotations.NullMarked;
