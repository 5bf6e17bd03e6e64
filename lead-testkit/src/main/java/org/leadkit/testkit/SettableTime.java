package org.leadkit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A time that stands still until a test moves it. Thread-safe. */
public final class SettableTime implements InstantSource {

  private final AtomicReference<Instant> now;

  private SettableTime(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  /** A time that stands at an instant. */
  public static SettableTime at(Instant now) {
    return new SettableTime(Objects.requireNonNull(now, "now"));
  }

  /** Goes to an instant, forth or back. */
  public void set(Instant newNow) {
    now.set(Objects.requireNonNull(newNow, "newNow"));
  }

  /** Goes forth by a duration, or back by a negative one. */
  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get(), "now");
  }

  @Override
  public String toString() {
    return "SettableTime[" + now + "]";
  }
}
