// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Whole programs on a real RabbitMQ, compared: who starts them, in which order, and what they must prove. */
@NullMarked
package dev.waybill.benchmarks.endtoend;

import org.jspecify.annotations.NullMarked;
