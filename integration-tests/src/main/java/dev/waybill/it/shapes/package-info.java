// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** Every shape that a method may have, over every carrier, with names that say nothing else. */
@NullMarked
package dev.waybill.it.shapes;

import org.jspecify.annotations.NullMarked;
