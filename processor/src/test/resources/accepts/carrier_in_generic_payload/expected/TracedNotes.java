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
 * Traces the messages of {@link Notes}.
 */
@Generated("dev.waybill.processor.WaybillProcessor")
@WaybillGenerated
final class TracedNotes implements Notes {
  private final Notes delegate;

  private final Operation<Note> leave;

  @SuppressWarnings("deprecation")
  private TracedNotes(Notes delegate, WaybillTelemetry telemetry) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.leave = telemetry.destination("notes")
        .system("jms")
        .producer(InsideAdapter.writing(
            Note::headers,
            (note, headers) -> new Note(note.author(), note.text(), headers),
            MapAdapter.OF_STRINGS));
  }

  /**
   * Wraps the delegate, with the defaults of {@link WaybillTelemetry}.
   */
  static TracedNotes wrap(Notes delegate, OpenTelemetry openTelemetry) {
    return wrap(delegate, WaybillTelemetry.create(openTelemetry));
  }

  /**
   * Wraps the delegate, unless it is wrapped already.
   */
  static TracedNotes wrap(Notes delegate, WaybillTelemetry telemetry) {
    return delegate instanceof TracedNotes traced ? traced : new TracedNotes(delegate, telemetry);
  }

  @Override
  public void leave(Note note) {
    MessageSpan<Note> span = leave.start(note);
    try {
      delegate.leave(span.inject(note));
    } catch (Throwable failure) {
      span.fail(failure);
      throw failure;
    } finally {
      span.close();
    }
  }

  @Override
  public String toString() {
    return "TracedNotes[" + delegate + "]";
  }
}
