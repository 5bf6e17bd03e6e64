package org.leadkit.scoring;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * A named range of whole points. Points are rounded down to compare them: 50.9 lies in 31 to 50.
 */
public final class Band implements Canonical {

  private final String name;
  private final @Nullable Long from;
  private final @Nullable Long to;

  private Band(String name, @Nullable Long from, @Nullable Long to) {
    this.name = name;
    this.from = from;
    this.to = to;
  }

  /** From the first to the last of some whole points, both included. */
  public static Band between(String name, long from, long to) {
    return new Band(name, from, to);
  }

  /** From these whole points on. */
  public static Band atLeast(String name, long from) {
    return new Band(name, from, null);
  }

  /** Up to these whole points. */
  public static Band atMost(String name, long to) {
    return new Band(name, null, to);
  }

  /** All points. */
  public static Band all(String name) {
    return new Band(name, null, null);
  }

  /** The name, for example {@code A+}. */
  public String name() {
    return name;
  }

  /** The least whole points; empty if there is no least. */
  public OptionalLong from() {
    return from == null ? OptionalLong.empty() : OptionalLong.of(from);
  }

  /** The most whole points; empty if there is no most. */
  public OptionalLong to() {
    return to == null ? OptionalLong.empty() : OptionalLong.of(to);
  }

  Band startingAt(long newFrom) {
    return new Band(name, newFrom, to);
  }

  Band endingAt(long newTo) {
    return new Band(name, from, newTo);
  }

  /** True if whole points lie in the band. */
  boolean holds(long points) {
    return points >= from().orElse(Long.MIN_VALUE) && points <= to().orElse(Long.MAX_VALUE);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("name", name);
    form = from == null ? form : form.with("from", from);
    return to == null ? form : form.with("to", to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Band that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return form().hashCode();
  }

  @Override
  public String toString() {
    return form().toString();
  }
}
