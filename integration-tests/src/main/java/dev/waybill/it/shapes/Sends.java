// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.shapes;

/** Sends messages in every shape. */
public interface Sends<M> extends SendsOne<M>, SendsMany<M> {}
