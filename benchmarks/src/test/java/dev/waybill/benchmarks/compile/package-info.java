// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.waybill.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
