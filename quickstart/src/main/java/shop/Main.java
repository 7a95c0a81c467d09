package shop;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.logging.LoggingSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.concurrent.TimeUnit;

final class Main {
    public static void main(String[] args) throws Exception {
        SdkTracerProvider tracers = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(LoggingSpanExporter.create()))
                .build();
        ConnectionFactory broker = new ConnectionFactory();
        broker.setUri(System.getenv().getOrDefault("AMQP_URI", "amqp://localhost"));
        try (OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
                        .setTracerProvider(tracers)
                        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                        .build();
                Connection connection = broker.newConnection()) {
            Shop shop = new Shop(connection.createChannel(), openTelemetry);
            Span request = openTelemetry.getTracer("shop").spanBuilder("POST /orders").startSpan();
            try (Scope scope = request.makeCurrent()) {
                shop.order("ada@example.com");
            } finally {
                request.end();
            }
            shop.mailed.await(5, TimeUnit.SECONDS);
        }
    }
}
