// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What an annotated interface says, as values: made by {@code reading}, judged by {@code validation}, written by {@code writing}. */
@NullMarked
package dev.waybill.processor.model;

import org.jspecify.annotations.NullMarked;
