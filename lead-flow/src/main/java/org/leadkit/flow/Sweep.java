package org.leadkit.flow;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.leadkit.retention.Hold;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.Retention;
import org.leadkit.retention.Treatment;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;

/**
 * Treats all that is due, page by page. It counts first, with the very code that acts, and changes
 * nothing if too much is due; whoever writes meanwhile is safe, because each store treats an item
 * as it stands then. Used once.
 */
final class Sweep {

  private final FlowSettings settings;
  private final PrivacyPorts ports;
  private final SweepOrder order;
  private final Instant now;
  private final Destruction destruction;

  Sweep(FlowSettings settings, PrivacyPorts ports, SweepOrder order) {
    this.settings = settings;
    this.ports = ports;
    this.order = order;
    this.now = settings.time().instant();
    this.destruction =
        new Destruction(settings, new PrivacyLedger(settings, ports), "sweep/" + order.id());
  }

  SweepReport dryRun() {
    return new Pass(true).run(SweepReport.Status.DRY_RUN);
  }

  SweepReport run() {
    SweepReport counted = new Pass(true).run(SweepReport.Status.ABORTED);
    if (counted.touched() > order.guard()) {
      return counted;
    }
    Pass acting = new Pass(false);
    try {
      return acting.run(SweepReport.Status.DONE);
    } finally {
      acting.end();
    }
  }

  /** One way through the stores. */
  private final class Pass {
    private final boolean counting;
    private final TreeMap<SweepReport.Due, Long> due = new TreeMap<>();
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong dueItems = new AtomicLong();
    private final AtomicLong touched = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicBoolean isBegun = new AtomicBoolean();

    Pass(boolean counting) {
      this.counting = counting;
    }

    SweepReport run(SweepReport.Status status) {
      boolean isReached = order.store().isEmpty();
      for (PersonalStore store : new PersonScope(settings, ports, this::isDue).stores()) {
        boolean isFirst = store.name().equals(order.store());
        isReached = isReached || isFirst;
        if (isReached && !all(store, isFirst ? order.cursor() : Page.START)) {
          return report(SweepReport.Status.ABORTED);
        }
      }
      return report(status);
    }

    /** False if it may touch no more. */
    private boolean all(PersonalStore store, String begin) {
      Optional<String> cursor = Optional.of(begin);
      while (cursor.isPresent()) {
        Page<RetainedItem> page = store.items(settings.tenant(), cursor.get(), order.page());
        if (!page(store, page.items())) {
          return false;
        }
        cursor = page.following();
        order
            .progress()
            .accept(
                new SweepReport.Progress(
                    store.name(), cursor.orElse(""), counting, seen.get(), dueItems.get()));
      }
      return true;
    }

    private boolean page(PersonalStore store, List<RetainedItem> items) {
      Map<RetainedItem, Treatment> treatments = new LinkedHashMap<>();
      seen.addAndGet(items.size());
      Set<String> around = Wholes.around(items.stream().filter(this::mustStay).toList());
      for (RetainedItem item : items) {
        Optional<Treatment> treatment = around.contains(item.id()) ? Optional.empty() : due(item);
        if (treatment.isPresent()) {
          dueItems.incrementAndGet();
          due.merge(
              new SweepReport.Due(item.store(), item.category(), treatment.get()), 1L, Long::sum);
          if (treatment.get() != Treatment.REVIEW) {
            treatments.put(item, treatment.get());
          }
        }
      }
      touched.addAndGet(treatments.size());
      if (counting) {
        held.addAndGet(held(treatments, destruction.holds()));
        return true;
      }
      if (touched.get() > order.guard()) {
        return false;
      }
      treat(store, treatments);
      return true;
    }

    private boolean mustStay(RetainedItem item) {
      return item.store().equals(LeadRecords.NAME)
          && ports
              .retention()
              .decide(item, now)
              .outcome()
              .keepUntil()
              .filter(limit -> limit.safe().isAfter(now))
              .isPresent();
    }

    private boolean isDue(RetainedItem item) {
      return ports.retention().decide(item, now).outcome().due().isPresent();
    }

    private Optional<Treatment> due(RetainedItem item) {
      Retention retention = ports.retention().decide(item, now).outcome();
      boolean isToReview = retention.reviews().stream().anyMatch(one -> !one.at().isAfter(now));
      return retention
          .due()
          .or(() -> isToReview ? Optional.of(Treatment.REVIEW) : Optional.empty());
    }

    private void treat(PersonalStore store, Map<RetainedItem, Treatment> treatments) {
      if (treatments.isEmpty()) {
        return;
      }
      isBegun.set(true);
      Destruction.Intent<Long> intent = destruction.intend(holds -> held(treatments, holds));
      held.addAndGet(intent.plan());
      failed.addAndGet(destruction.treat(intent, store, treatments).size());
    }

    private long held(Map<RetainedItem, Treatment> treatments, List<Hold> holds) {
      return holds.isEmpty()
          ? 0
          : treatments.entrySet().stream()
              .filter(each -> each.getValue().isDestructive())
              .filter(each -> holds.stream().anyMatch(hold -> hold.covers(each.getKey())))
              .count();
    }

    void end() {
      if (isBegun.get()) {
        destruction.end();
      }
    }

    private SweepReport report(SweepReport.Status status) {
      return new SweepReport(order.id(), status, seen.get(), due, held.get(), failed.get());
    }
  }
}
