// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.it.peers;

import dev.waybill.it.RecordedSpans;
import java.util.Map;

/** A client of RabbitMQ's in Python. It traces nothing: its users, or their tracers, hand it the headers. */
enum PythonClient {
    PIKA("pika_client", Place.HEADERS),
    KOMBU("kombu_client", Place.HEADERS),
    CELERY("celery_app", Place.CELERY_TASK);

    private final String peer;
    private final Place place;

    PythonClient(String peer, Place place) {
        this.peer = peer;
        this.place = place;
    }

    /** Whose headers have texts. */
    Peer peer() {
        return new Peer(Language.PYTHON, peer, Map.of());
    }

    /** Whose headers have bytes instead. */
    Peer withBytes() {
        return new Peer(Language.PYTHON, peer, Map.of("HEADERS", "bytes"));
    }

    /** Who knows nothing of a trace. */
    Peer withoutHeaders() {
        return new Peer(Language.PYTHON, peer, Map.of("HEADERS", "none"));
    }

    /** Whose headers are in a map inside another header. */
    Peer withNestedHeaders() {
        return new Peer(Language.PYTHON, peer, Map.of("NESTED", "true"));
    }

    /** What is at the other end. */
    JavaService java() {
        return new JavaService(place, RecordedSpans.W3C);
    }
}
