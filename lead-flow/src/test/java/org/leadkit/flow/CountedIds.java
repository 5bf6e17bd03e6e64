package org.leadkit.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.leadkit.spi.IdSource;

/** Ids that count from 1 within their kind: lead-0001. */
final class CountedIds implements IdSource {

  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

  @Override
  public String next(String kind) {
    int number = counts.computeIfAbsent(kind, key -> new AtomicInteger()).incrementAndGet();
    return "%s-%04d".formatted(kind, number);
  }
}
