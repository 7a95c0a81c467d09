// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

/** Handles messages in every shape. */
public interface Handles<M> extends HandlesOne<M>, HandlesMany<M> {}
