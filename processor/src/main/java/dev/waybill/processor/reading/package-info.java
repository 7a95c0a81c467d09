// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** From the compiler's elements to the model: the only package that walks elements and types. It describes, and never judges. */
@NullMarked
package dev.waybill.processor.reading;

import org.jspecify.annotations.NullMarked;
