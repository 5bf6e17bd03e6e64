package org.leadkit.testkit;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.leadkit.spi.IdSource;

/** Ids that a test can foretell, counted by kind: {@code lead-0001}. Thread-safe. */
public final class NumberedIds implements IdSource {

  private final Map<String, AtomicLong> given = new ConcurrentHashMap<>();

  /** No id is given yet. */
  public NumberedIds() {}

  @Override
  public String next(String kind) {
    long number = given.computeIfAbsent(kind, any -> new AtomicLong()).incrementAndGet();
    return String.format(Locale.ROOT, "%s-%04d", kind, number);
  }
}
