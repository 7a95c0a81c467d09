// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** What is measured, and the commands that measure it. */
@NullMarked
package dev.waybill.benchmarks;

import org.jspecify.annotations.NullMarked;
