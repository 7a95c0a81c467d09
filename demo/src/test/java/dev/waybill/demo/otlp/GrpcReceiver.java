// SPDX-FileCopyrightText: The Waybill Authors
// SPDX-License-Identifier: Apache-2.0
package dev.waybill.demo.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;
import okio.ByteString;

/** Stands in for a backend that takes OTLP over gRPC, in clear text as on {@code localhost}. */
final class GrpcReceiver implements AutoCloseable {
    private static final String EXPORT = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    /** Each message comes after a byte that says whether it is compressed, and four that tell its length. */
    private static final int PREFIX_BYTES = 5;

    private final List<ExportedSpan> spans = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();

    GrpcReceiver() throws IOException {
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    List<ExportedSpan> spans() {
        return spans;
    }

    @Override
    public void close() {
        server.close();
    }

    private MockResponse answer(RecordedRequest request) {
        ByteString body = request.getBody();
        if (!EXPORT.equals(request.getTarget()) || body == null) {
            return new MockResponse.Builder().code(404).build();
        }
        try {
            spans.addAll(ExportedSpan.in(ExportTraceServiceRequest.parseFrom(
                    body.substring(PREFIX_BYTES).toByteArray())));
        } catch (InvalidProtocolBufferException wrong) {
            return new MockResponse.Builder().code(400).build();
        }
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/grpc")
                .body(new Buffer().write(new byte[PREFIX_BYTES]))
                .trailers(Headers.of("grpc-status", "0"))
                .build();
    }
}
