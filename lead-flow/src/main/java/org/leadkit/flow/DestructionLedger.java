package org.leadkit.flow;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.Hold;
import org.leadkit.spi.PrivacyRecord;

/**
 * Holds, and whoever destroys or wanted to, in the one order in which they were logged: who comes
 * after a hold has seen it, and who places a hold sees what was begun before.
 */
final class DestructionLedger {

  static final String STREAM = "destruction";
  static final String PLACED = "hold-placed";
  static final String RELEASED = "hold-released";
  static final String INTENDED = "destruction-intended";
  static final String DONE = "destruction-done";
  static final String DEFERRED = "destruction-deferred";

  private final Map<String, Hold> holds = new LinkedHashMap<>();
  private final Set<String> everPlaced = new TreeSet<>();
  private final Set<String> underWay = new LinkedHashSet<>();
  private final Map<String, Set<String>> deferred = new LinkedHashMap<>();
  private final AtomicLong next = new AtomicLong();

  static DestructionLedger of(List<PrivacyRecord> stream) {
    DestructionLedger ledger = new DestructionLedger();
    stream.forEach(ledger::add);
    return ledger;
  }

  void add(PrivacyRecord entry) {
    String run = Facts.text(entry, "run");
    switch (entry.kind()) {
      case PLACED -> {
        Hold hold = hold(entry);
        holds.put(hold.id(), hold);
        everPlaced.add(hold.id());
      }
      case RELEASED -> holds.remove(Facts.text(entry, "hold"));
      case INTENDED -> underWay.add(run);
      case DEFERRED -> deferred.put(run, new TreeSet<>(Facts.all(entry, "hold")));
      case DONE -> {
        underWay.remove(run);
        if (!Facts.text(entry, "deferred").equals("true")) {
          deferred.remove(run);
        }
      }
      default -> {}
    }
    next.set(entry.index() + 1);
  }

  /** Where the stream ends. */
  long next() {
    return next.get();
  }

  List<Hold> holds() {
    return List.copyOf(holds.values());
  }

  boolean knows(String hold) {
    return everPlaced.contains(hold);
  }

  /** What was begun and not ended. */
  List<String> underWay() {
    return List.copyOf(underWay);
  }

  /** What could not be destroyed because of a hold, in order. */
  List<String> deferredBy(String hold) {
    return deferred.entrySet().stream()
        .filter(each -> each.getValue().contains(hold))
        .map(Map.Entry::getKey)
        .toList();
  }

  static Facts facts(Hold hold) {
    return new Facts()
        .with("hold", hold.id())
        .with("matter", hold.matter())
        .with("custodian", hold.custodian())
        .with("placedBy", hold.placedBy())
        .with("placedAt", hold.placedAt())
        .withAll("subject", hold.scope().subjects())
        .withAll("category", hold.scope().categories().stream().map(DataCategory::id).toList())
        .withAll("recordType", hold.scope().recordTypes());
  }

  private static Hold hold(PrivacyRecord entry) {
    Set<DataCategory> categories =
        Facts.all(entry, "category").stream().map(DataCategory::new).collect(Collectors.toSet());
    return new Hold(
        Facts.text(entry, "hold"),
        Facts.text(entry, "matter"),
        Facts.text(entry, "custodian"),
        new Hold.Scope(
            Set.copyOf(Facts.all(entry, "subject")),
            categories,
            Set.copyOf(Facts.all(entry, "recordType"))),
        Facts.text(entry, "placedBy"),
        Facts.instant(entry, "placedAt").orElse(entry.at()));
  }
}
