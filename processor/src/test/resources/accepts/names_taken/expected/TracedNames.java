package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Names}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedNames implements Names {
  private final Names delegate;

  private final Operation<Map<String, String>> span;

  private final Operation<Map<String, String>> failure;

  private final Operation<Map<String, String>> delegate2;

  private final Operation<Map<String, String>> telemetry;

  private final Operation<Map<String, String>> wrap;

  private final Operation<Map<String, String>> headers;

  private TracedNames(Names delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.span = telemetry.destination("names")
        .system("jms")
        .producer(MapAdapter.OF_STRINGS);
    this.failure = telemetry.destination("names")
        .system("jms")
        .producer(MapAdapter.OF_STRINGS);
    this.delegate2 = telemetry.destination("names")
        .system("jms")
        .producer(MapAdapter.OF_STRINGS);
    this.telemetry = telemetry.destination("names")
        .system("jms")
        .producer(MapAdapter.OF_STRINGS);
    this.wrap = telemetry.destination("names")
        .system("jms")
        .producer(MapAdapter.OF_STRINGS);
    this.headers = telemetry.destination("names")
        .system("jms")
        .producer(MapAdapter.OF_STRINGS);
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedNames wrap(Names delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedNames wrap(Names delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedNames traced ? traced : new TracedNames(delegate, telemetry);
  }

  @Override
  public void span(Map<String, String> span, String failure, String delegate, String telemetry) {
    MessageSpan<Map<String, String>> span_ = this.span.start(span);
    try {
      this.delegate.span(span_.inject(span), failure, delegate, telemetry);
    } catch (Throwable failure_) {
      span_.fail(failure_);
      throw failure_;
    } finally {
      span_.close();
    }
  }

  @Override
  public void failure(Map<String, String> headers) {
    MessageSpan<Map<String, String>> span = this.failure.start(headers);
    try {
      delegate.failure(span.inject(headers));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void delegate(Map<String, String> delegate) {
    MessageSpan<Map<String, String>> span = delegate2.start(delegate);
    try {
      this.delegate.delegate(span.inject(delegate));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void telemetry(Map<String, String> telemetry) {
    MessageSpan<Map<String, String>> span = this.telemetry.start(telemetry);
    try {
      delegate.telemetry(span.inject(telemetry));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void wrap(Map<String, String> wrap) {
    MessageSpan<Map<String, String>> span = this.wrap.start(wrap);
    try {
      delegate.wrap(span.inject(wrap));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void headers(Map<String, String> headers, String span_, String traced,
      String openTelemetry) {
    MessageSpan<Map<String, String>> span = this.headers.start(headers);
    try {
      delegate.headers(span.inject(headers), span_, traced, openTelemetry);
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedNames[" + delegate + "]";
  }
}
