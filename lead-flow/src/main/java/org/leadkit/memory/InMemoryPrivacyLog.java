package org.leadkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.PrivacyRecord;

/** A privacy log in memory, for tests and a first try; thread-safe. */
public final class InMemoryPrivacyLog implements PrivacyLog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<TenantId, Tables> tenants = new HashMap<>();

  /** The log of one tenant. */
  private static final class Tables {
    final List<PrivacyRecord> all = new ArrayList<>();
    final Map<String, List<PrivacyRecord>> streams = new HashMap<>();
  }

  /** An empty log. */
  public InMemoryPrivacyLog() {}

  @Override
  public boolean append(TenantId tenant, PrivacyRecord entry) {
    lock.lock();
    try {
      Tables tables = of(tenant);
      List<PrivacyRecord> stream =
          tables.streams.computeIfAbsent(entry.stream(), name -> new ArrayList<>());
      if (stream.size() != entry.index()) {
        return false;
      }
      tables.all.add(entry);
      return stream.add(entry);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<PrivacyRecord> stream(TenantId tenant, String stream) {
    lock.lock();
    try {
      return List.copyOf(of(tenant).streams.getOrDefault(stream, List.of()));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    lock.lock();
    try {
      List<PrivacyRecord> all = of(tenant).all;
      int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
      int to = from + Math.min(limit, all.size() - from);
      return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Optional<PrivacyRecord> newest(TenantId tenant, Instant before) {
    lock.lock();
    try {
      List<PrivacyRecord> all = of(tenant).all;
      for (int i = all.size() - 1; i >= 0; i--) {
        if (all.get(i).at().isBefore(before)) {
          return Optional.of(all.get(i));
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private Tables of(TenantId tenant) {
    return tenants.computeIfAbsent(tenant, id -> new Tables());
  }
}
