package org.leadkit.signals;

import java.util.List;
import org.leadkit.consent.ConsentEvent;

/** What a consent string of a browser comes to. It restricts or says nothing; it never permits. */
public sealed interface SignalReading {

  /**
   * It opts out of something.
   *
   * @param events what to record; only of {@link ConsentEvent.Kind#SIGNALLED}, only about sale and
   *     sharing or about advertising on pages
   */
  record Restricts(List<ConsentEvent> events) implements SignalReading {
    /** Copies the events. */
    public Restricts {
      events = List.copyOf(events);
    }
  }

  /** It opts out of nothing. That takes nothing back, and is no consent to anything. */
  record Nothing() implements SignalReading {}

  /** It can't be read, or not wholly; to be treated as if there were none, and counted. */
  record Unreadable() implements SignalReading {

    /** {@code signal-unreadable}. */
    public String code() {
      return "signal-unreadable";
    }
  }
}
