// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.benchmarks.traffic;

/** Where messages go: what an application sends them with, or handles them by. The one call that everybody traces. */
public interface Endpoint<M> {
    void accept(M message);
}
