package org.leadkit.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.leadkit.lead.TenantId;
import org.leadkit.memory.InMemoryPrivacyLog;
import org.leadkit.spi.Page;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.PrivacyRecord;

/** Privacy logs that are broken in one way each, to see that the contract tells. */
final class BrokenLogs {

  private BrokenLogs() {}

  /** All on a log in memory; a broken one overrides what it breaks. */
  private static class Forwarding implements PrivacyLog {

    final InMemoryPrivacyLog memory = new InMemoryPrivacyLog();

    @Override
    public boolean append(TenantId tenant, PrivacyRecord entry) {
      return memory.append(tenant, entry);
    }

    @Override
    public List<PrivacyRecord> stream(TenantId tenant, String stream) {
      return memory.stream(tenant, stream);
    }

    @Override
    public Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit) {
      return memory.records(tenant, cursor, limit);
    }

    @Override
    public Optional<PrivacyRecord> newest(TenantId tenant, Instant before) {
      return memory.newest(tenant, before);
    }
  }

  private static PrivacyRecord at(PrivacyRecord entry, long index, Instant at) {
    return new PrivacyRecord(entry.stream(), index, at, entry.kind(), entry.facts());
  }

  /** Nothing is broken. */
  static final class Sound implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding();
    }
  }

  /** Whatever comes goes to the end. */
  static final class IgnoresPlaces implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public boolean append(TenantId tenant, PrivacyRecord entry) {
          long end = stream(tenant, entry.stream()).size();
          return super.append(tenant, at(entry, end, entry.at()));
        }
      };
    }
  }

  /** The place is looked at in one step and written in another, and the loser is not told. */
  static final class ChecksTooEarly implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public boolean append(TenantId tenant, PrivacyRecord entry) {
          boolean isFree = stream(tenant, entry.stream()).size() == entry.index();
          Thread.yield();
          super.append(tenant, entry);
          return isFree;
        }
      };
    }
  }

  /** All tenants write one log. */
  static final class MixesTenants implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit) {
          return super.records(Samples.HERE, cursor, limit);
        }
      };
    }
  }

  /** The newest is the one with the latest instant. */
  static final class TakesTheLatestForTheNewest implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public Optional<PrivacyRecord> newest(TenantId tenant, Instant before) {
          return records(tenant, Page.START, 1_000).items().stream()
              .filter(entry -> entry.at().isBefore(before))
              .max((one, other) -> one.at().compareTo(other.at()));
        }
      };
    }
  }

  /** The instant itself counts as before it. */
  static final class TakesTheInstantItself implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public Optional<PrivacyRecord> newest(TenantId tenant, Instant before) {
          return super.newest(tenant, before.equals(Instant.MAX) ? before : before.plusNanos(1));
        }
      };
    }
  }

  /** Nanoseconds are cut off, as many databases do. */
  static final class LosesNanoseconds implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public boolean append(TenantId tenant, PrivacyRecord entry) {
          return super.append(
              tenant, at(entry, entry.index(), entry.at().truncatedTo(ChronoUnit.MICROS)));
        }
      };
    }
  }

  /** A page begins one record too late. */
  static final class SkipsWhilePaging implements PrivacyLogContract {
    @Override
    public PrivacyLog log() {
      return new Forwarding() {
        @Override
        public Page<PrivacyRecord> records(TenantId tenant, String cursor, int limit) {
          return super.records(
              tenant,
              cursor.equals(Page.START) ? cursor : Integer.toString(Integer.parseInt(cursor) + 1),
              limit);
        }
      };
    }
  }
}
