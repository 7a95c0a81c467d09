// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/** The traced interfaces as beans of the usual containers; the objects that they wrap are none. */
@NullMarked
package dev.waybill.it.inject;

import org.jspecify.annotations.NullMarked;
