// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What users write on the interfaces through which they send and handle messages.
 *
 * <p>{@link dev.waybill.TracedProducer} and {@link dev.waybill.TracedConsumer} say what the calls of an interface do;
 * {@link dev.waybill.Carrier} says where the trace context travels. The annotation processor writes the wrapper.
 */
package dev.waybill;
