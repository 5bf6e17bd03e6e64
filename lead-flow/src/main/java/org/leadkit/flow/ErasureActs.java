package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Recipient;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.LeadId;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.erasure.ErasurePlan;
import org.leadkit.retention.erasure.ErasurePlan.Fate;
import org.leadkit.retention.erasure.ErasurePlan.Step;
import org.leadkit.retention.erasure.Exemption;
import org.leadkit.retention.erasure.Ground;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Subject;

/**
 * What the log says of one erasure: what was asked, planned, acknowledged and told. A replay begins
 * anew with what was asked and planned.
 */
final class ErasureActs {

  static final String BEGUN = "erasure-begun";
  static final String PLANNED = "step-planned";
  static final String EXECUTING = "leads-executing";
  static final String TREATED = "store-treated";
  static final String NOTIFIED = "party-notified";
  static final String SHREDDED = "keys-destroyed";
  static final String CLOSED = "erasure-closed";
  static final String REPLAYED = "erasure-replayed";

  private final Map<String, Step> steps = new TreeMap<>();
  private final Map<String, Step> acknowledged = new TreeMap<>();
  private final Map<String, Instant> stores = new TreeMap<>();
  private final Map<String, Instant> shredded = new TreeMap<>();
  private final Set<String> notices = new LinkedHashSet<>();
  private final AtomicReference<@Nullable PrivacyRecord> begun = new AtomicReference<>();
  private final AtomicReference<@Nullable PrivacyRecord> closed = new AtomicReference<>();

  static String stream(String id) {
    return "erasure/" + id;
  }

  static ErasureActs of(List<PrivacyRecord> stream) {
    ErasureActs acts = new ErasureActs();
    stream.forEach(acts::add);
    return acts;
  }

  private void add(PrivacyRecord entry) {
    switch (entry.kind()) {
      case BEGUN -> begun.set(entry);
      case PLANNED -> {
        Step step = step(entry);
        steps.put(key(step), step);
      }
      case TREATED -> treated(entry);
      case NOTIFIED -> notices.add(Facts.text(entry, "notice"));
      case SHREDDED -> shredded.put(Facts.text(entry, "copies"), entry.at());
      case CLOSED -> closed.set(entry);
      case REPLAYED -> {
        acknowledged.clear();
        closed.set(null);
      }
      default -> {}
    }
  }

  private void treated(PrivacyRecord entry) {
    String store = Facts.text(entry, "store");
    Set<String> failed = Set.copyOf(Facts.all(entry, "failed"));
    stores.put(store, entry.at());
    steps.forEach(
        (key, step) -> {
          if (step.store().equals(store) && !failed.contains(step.item())) {
            acknowledged.put(key, step);
          }
        });
  }

  private static String key(Step step) {
    return step.store() + "\n" + step.item();
  }

  boolean isBegun() {
    return begun.get() != null;
  }

  Optional<PrivacyRecord> beginning() {
    return Optional.ofNullable(begun.get());
  }

  Optional<PrivacyRecord> closing() {
    return Optional.ofNullable(closed.get());
  }

  /** True if just this was planned before. */
  boolean isPlanned(Step step) {
    return step.equals(steps.get(key(step)));
  }

  /** True if the store has acknowledged just this. */
  boolean isAcknowledged(Step step) {
    return step.equals(acknowledged.get(key(step)));
  }

  /** What was planned last for each item. */
  ErasurePlan plan() {
    return new ErasurePlan(List.copyOf(steps.values()));
  }

  /**
   * What was found, and what was found before and is still to be erased: a store may have found it
   * by a contact point that only the leads knew, which are erased by now.
   */
  PersonScope.Found plus(PersonScope.Found found, Subject subject) {
    Map<String, List<RetainedItem>> all = new LinkedHashMap<>(found.items());
    Set<String> there = new HashSet<>();
    found.all().forEach(item -> there.add(item.store() + "\n" + item.id()));
    String name = subject.leads().size() == 1 ? subject.leads().iterator().next().value() : "";
    steps.forEach(
        (key, step) -> {
          boolean isLeft = step.isHeld() || (step.fate() == Fate.ERASE && !isAcknowledged(step));
          if (isLeft && !there.contains(key) && LeadRecords.isFoundByPoint(step)) {
            all.computeIfPresent(
                step.store(), (store, items) -> and(items, remembered(step, name)));
          }
        });
    return new PersonScope.Found(all, found.unreached());
  }

  private static List<RetainedItem> and(List<RetainedItem> items, RetainedItem one) {
    return Stream.concat(items.stream(), Stream.of(one)).toList();
  }

  /** An item of which it is not known whose it is counts as held by a hold on anybody. */
  private static RetainedItem remembered(Step step, String subject) {
    return new RetainedItem(
        step.store(),
        step.item(),
        subject,
        step.recordType(),
        "",
        step.category(),
        Set.of(),
        Set.of(),
        Recipient.Role.UNKNOWN,
        Map.of());
  }

  /** When each store acknowledged last, by name. */
  Map<String, Instant> stores() {
    return stores;
  }

  Map<String, Instant> shredded() {
    return shredded;
  }

  Set<String> notices() {
    return notices;
  }

  /** The order as it was logged; its contact points are hashes by now. */
  ErasureOrder order(String id) {
    PrivacyRecord entry = Objects.requireNonNull(begun.get(), "begun");
    ErasureOrder order = ErasureOrder.of(id).withholdingNothing();
    for (String lead : Facts.all(entry, "lead")) {
      order = order.lead(new LeadId(lead));
    }
    for (Exemption exemption : exemptions(entry)) {
      order = order.withholding(exemption);
    }
    order = Facts.instant(entry, "requestedAt").map(order::requested).orElse(order);
    return Facts.text(entry, "suppressing").equals("true") ? order : order.withoutSuppression();
  }

  /** The keyed hashes of the contact points, each with its kind. */
  Map<String, ContactPoint.Kind> points() {
    PrivacyRecord entry = Objects.requireNonNull(begun.get(), "begun");
    Map<String, ContactPoint.Kind> points = new LinkedHashMap<>();
    List<String> kinds = Facts.all(entry, "kind");
    List<String> hashes = Facts.all(entry, "point");
    for (int i = 0; i < hashes.size(); i++) {
      points.put(hashes.get(i), ContactPoint.Kind.valueOf(kinds.get(i)));
    }
    return points;
  }

  static Facts begun(
      ErasureOrder order,
      Set<LeadId> leads,
      Map<String, ContactPoint.Kind> points,
      Instant requestedAt) {
    Facts facts =
        new Facts()
            .withAll("lead", leads.stream().map(LeadId::value).sorted().toList())
            .withAll("point", points.keySet())
            .withAll("kind", points.values().stream().map(Enum::name).toList())
            .with("requestedAt", requestedAt)
            .with("suppressing", Boolean.toString(order.isSuppressing()));
    int number = 0;
    for (Exemption exemption : order.exemptions()) {
      number++;
      facts.with("ground" + number, exemption.ground().code());
      facts.with("citation" + number, exemption.ground().citation());
      facts.with(
          "categories" + number,
          exemption.categories().stream().map(DataCategory::id).collect(Collectors.joining(" ")));
      facts.with("until" + number, exemption.until().map(Instant::toString).orElse(""));
    }
    return facts;
  }

  private static List<Exemption> exemptions(PrivacyRecord entry) {
    List<Exemption> exemptions = new ArrayList<>();
    int number = 0;
    for (String ground : Facts.all(entry, "ground")) {
      number++;
      Set<DataCategory> categories =
          Set.of(Facts.text(entry, "categories" + number).split(" ")).stream()
              .map(DataCategory::new)
              .collect(Collectors.toSet());
      exemptions.add(
          new Exemption(
              new Ground(ground, Facts.text(entry, "citation" + number)),
              categories,
              Facts.instant(entry, "until" + number).orElse(null)));
    }
    return exemptions;
  }

  static PrivacyLedger.Entry planned(Step step) {
    Facts facts =
        new Facts()
            .with("store", step.store())
            .with("item", step.item())
            .with("recordType", step.recordType())
            .with("category", step.category().id())
            .with("fate", step.fate())
            .with("ground", step.ground().code())
            .with("citation", step.ground().citation());
    step.until().ifPresent(until -> facts.with("until", until));
    return new PrivacyLedger.Entry(PLANNED, facts.map());
  }

  private static Step step(PrivacyRecord entry) {
    return new Step(
        Facts.text(entry, "store"),
        Facts.text(entry, "item"),
        Facts.text(entry, "recordType"),
        new DataCategory(Facts.text(entry, "category")),
        Facts.constant(entry, "fate", Fate.class),
        new Ground(Facts.text(entry, "ground"), Facts.text(entry, "citation")),
        Facts.instant(entry, "until").orElse(null));
  }
}
