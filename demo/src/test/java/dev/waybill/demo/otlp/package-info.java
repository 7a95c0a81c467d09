// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What a backend gets that takes OTLP: read from the bytes that the demo exports. */
@NullMarked
package dev.waybill.demo.otlp;

import org.jspecify.annotations.NullMarked;
