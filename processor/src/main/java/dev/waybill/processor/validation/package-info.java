// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What is wrong with an annotated interface, and what can be written all the same: pure functions of the model. */
@NullMarked
package dev.waybill.processor.validation;

import org.jspecify.annotations.NullMarked;
