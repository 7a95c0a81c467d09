// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** From the model to source: one class for each thing in a generated file. */
@NullMarked
package dev.waybill.processor.writing;

import org.jspecify.annotations.NullMarked;
