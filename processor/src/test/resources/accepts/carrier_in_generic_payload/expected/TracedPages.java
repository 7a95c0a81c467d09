package shop;

import dev.waybill.WaybillGenerated;
import dev.waybill.runtime.InsideAdapter;
import dev.waybill.runtime.MapAdapter;
import dev.waybill.runtime.MessageSpan;
import dev.waybill.runtime.Operation;
import dev.waybill.runtime.WaybillTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Traces the messages of {@link Pages}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedPages implements Pages {
  private final Pages delegate;

  private final Operation<Page<?>> any;

  private final Operation<Page<?>> some;

  private final Operation<Page<String>> names;

  @SuppressWarnings({
      "rawtypes",
      "unchecked"
  })
  private TracedPages(Pages delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.any = telemetry.destination("pages")
        .system("jms")
        .producer(InsideAdapter.writing(
            Page::headers,
            (page, headers) -> new Page(page.items(), page.removed(), headers),
            MapAdapter.OF_STRINGS));
    this.some = telemetry.destination("pages")
        .system("jms")
        .producer(InsideAdapter.writing(
            Page::headers,
            (page, headers) -> new Page(page.items(), page.removed(), headers),
            MapAdapter.OF_STRINGS));
    this.names = telemetry.destination("pages")
        .system("jms")
        .producer(InsideAdapter.writing(
            Page::headers,
            (page, headers) -> new Page(page.items(), page.removed(), headers),
            MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedPages wrap(Pages delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedPages wrap(Pages delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedPages traced ? traced : new TracedPages(delegate, telemetry);
  }

  @Override
  public void any(Page<?> page) {
    MessageSpan<Page<?>> span = any.start(page);
    try {
      delegate.any(span.inject(page));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public <T extends Comparable<T>> void some(Page<T> page) {
    MessageSpan<Page<?>> span = some.start(page);
    try {
      delegate.some(span.inject(page));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public void names(Page<String> page) {
    MessageSpan<Page<String>> span = names.start(page);
    try {
      delegate.names(span.inject(page));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedPages[" + delegate + "]";
  }
}
