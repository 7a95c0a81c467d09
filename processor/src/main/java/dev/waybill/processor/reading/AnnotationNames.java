// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.processor.reading;

/** The annotations that Waybill reads, by name: the user's compiler loads them, not ours. */
public final class AnnotationNames {
    public static final String PRODUCER = "dev.waybill.TracedProducer";
    public static final String CONSUMER = "dev.waybill.TracedConsumer";
    public static final String CARRIER = "dev.waybill.Carrier";
    public static final String UNTRACED = "dev.waybill.Untraced";
    public static final String KEEP_BODY = "dev.waybill.KeepBody";

    private AnnotationNames() {}
}
