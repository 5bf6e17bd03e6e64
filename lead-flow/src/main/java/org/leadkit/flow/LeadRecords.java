package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.leadkit.decision.TooManyConflicts;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.retention.RetainedItem;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.erasure.ErasurePlan.Step;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.Rejection;
import org.leadkit.spi.Subject;

/** The leads, their history and refused input, as one of the stores that keep personal data. */
final class LeadRecords implements PersonalStore {

  /** Its name. */
  static final String NAME = "leads";

  private static final String REJECTIONS = "rejections ";
  private static final String LEADS = "leads ";
  private static final int PAGE = 200;

  /** About so many. */
  private static final int ITEMS_OF_A_LEAD = 10;

  private final FlowSettings settings;
  private final Predicate<RetainedItem> isDue;

  LeadRecords(FlowSettings settings) {
    this(settings, item -> true);
  }

  /**
   * @param isDue whether an item is still to be treated, which is asked again right before
   */
  LeadRecords(FlowSettings settings, Predicate<RetainedItem> isDue) {
    this.settings = settings;
    this.isDue = isDue;
  }

  /** False for what a lead's id leads to for ever. */
  static boolean isFoundByPoint(Step step) {
    return !step.store().equals(NAME) || ItemId.parse(step.item()).kind() == ItemId.Kind.REJECTION;
  }

  /** True for what each lead has, as long as it is kept. */
  static boolean isOfEachLead(Step step) {
    return step.store().equals(NAME)
        && Set.of(ItemId.Kind.SCORE, ItemId.Kind.ANSWERS)
            .contains(ItemId.parse(step.item()).kind());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<RetainedItem> find(TenantId tenant, Subject subject) {
    FlowSettings own = settings.forTenant(tenant);
    List<RetainedItem> items = new ArrayList<>();
    for (LeadId lead : new TreeSet<>(subject.leads())) {
      own.store().find(tenant, lead).ifPresent(one -> items.addAll(items(own, one)));
    }
    Mentions mentions = new Mentions(subject.points());
    String name = subject.leads().stream().map(LeadId::value).sorted().findFirst().orElse("");
    Optional<String> cursor = Optional.of(Page.START);
    while (cursor.isPresent()) {
      Page<Rejection> page = own.store().rejections(tenant, cursor.get(), PAGE);
      for (Rejection one : page.items()) {
        if (mentions.isOf(one, subject.leads())) {
          items.add(LeadItems.of(one, one.lead().map(LeadId::value).orElse(name)));
        }
      }
      cursor = page.following();
    }
    return items;
  }

  /** What is kept of one lead. */
  static List<RetainedItem> items(FlowSettings settings, LeadHistory history) {
    return LeadItems.of(
        history,
        settings.recipients().apply(history.lead().profile()),
        settings.privacy().map(PrivacyPorts::retention).orElse(RetentionSchedule.NONE));
  }

  /** A lead is never parted: what is left of one would be judged by what is left of it. */
  @Override
  public Page<RetainedItem> items(TenantId tenant, String cursor, int limit) {
    Page.requireLimit(limit);
    if (cursor.startsWith(REJECTIONS)) {
      return rejections(tenant, cursor.substring(REJECTIONS.length()), limit);
    }
    FlowSettings own = settings.forTenant(tenant);
    String from = cursor.equals(Page.START) ? cursor : cursor.substring(LEADS.length());
    Page<LeadHistory> page =
        own.store().histories(tenant, from, Math.max(1, limit / ITEMS_OF_A_LEAD));
    return new Page<>(
        page.items().stream().flatMap(history -> items(own, history).stream()).toList(),
        page.following().map(next -> LEADS + next).orElse(REJECTIONS));
  }

  private Page<RetainedItem> rejections(TenantId tenant, String cursor, int limit) {
    Page<Rejection> page = settings.store().rejections(tenant, cursor, limit);
    return new Page<>(
        page.items().stream()
            .map(one -> LeadItems.of(one, one.lead().map(LeadId::value).orElse("")))
            .toList(),
        page.following().map(next -> REJECTIONS + next).orElse(null));
  }

  @Override
  public Map<String, String> treat(TenantId tenant, Map<String, Treatment> treatments) {
    FlowSettings own = settings.forTenant(tenant);
    Map<String, String> failed = new LinkedHashMap<>();
    Map<LeadId, Map<ItemId, Treatment>> byLead = new LinkedHashMap<>();
    Set<String> rejections = new LinkedHashSet<>();
    treatments.forEach(
        (id, treatment) -> {
          ItemId item = ItemId.parse(id);
          if (treatment == Treatment.PSEUDONYMISE || treatment == Treatment.REVIEW) {
            failed.put(id, "treatment-not-supported");
          } else if (item.kind() != ItemId.Kind.REJECTION) {
            byLead
                .computeIfAbsent(new LeadId(item.lead()), lead -> new LinkedHashMap<>())
                .put(item, treatment);
          } else if (treatment.isDestructive()) {
            rejections.add(item.local());
          }
        });
    byLead.forEach(
        (lead, items) -> {
          if (!treat(own, lead, items)) {
            items.keySet().forEach(item -> failed.put(item.toString(), "too-many-conflicts"));
          }
        });
    erase(own, rejections);
    return failed;
  }

  /** False if other writers were faster too often. */
  private boolean treat(FlowSettings own, LeadId lead, Map<ItemId, Treatment> items) {
    try {
      new TreatLead(own, lead, items, isDue).run();
      return true;
    } catch (TooManyConflicts e) {
      return false;
    }
  }

  private static void erase(FlowSettings own, Set<String> rejections) {
    if (rejections.isEmpty()) {
      return;
    }
    Instant now = own.time().instant();
    Commit.Builder commit = Commit.of(own.tenant());
    rejections.forEach(commit::eraseRejection);
    CommitResult result =
        own.store()
            .commit(
                commit
                    .journal(
                        new JournalEntry(
                            own.ids().next("journal"),
                            null,
                            TreatLead.COMMAND,
                            "rejections-erased",
                            List.of(),
                            List.of(),
                            now))
                    .build());
    if (!(result instanceof CommitResult.Committed)) {
      throw new IllegalStateException("A commit that rests on nothing can't lose.");
    }
  }
}
