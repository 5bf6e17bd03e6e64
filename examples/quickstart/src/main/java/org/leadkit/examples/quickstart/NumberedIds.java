package org.leadkit.examples.quickstart;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.leadkit.spi.IdSource;

/** Counts, so that two runs give the same ids. A host leaves the flow its own, random ones. */
final class NumberedIds implements IdSource {

  private final String prefix;
  private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

  NumberedIds(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public String next(String kind) {
    long number = last.computeIfAbsent(kind, any -> new AtomicLong()).incrementAndGet();
    return "%s-%s-%04d".formatted(prefix, kind, number);
  }
}
