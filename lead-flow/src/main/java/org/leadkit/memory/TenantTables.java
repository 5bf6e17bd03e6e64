package org.leadkit.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Addition;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Premise;
import org.leadkit.spi.Rejection;

/** The tables of one tenant; guarded by the lock of the store. All that it keeps is immutable. */
final class TenantTables {

  private final NavigableMap<LeadId, Row> rows = new TreeMap<>();
  private final WakeIndex wakes = new WakeIndex();
  private final Map<MatchKey, Set<LeadId>> owners = new HashMap<>();
  private final Map<String, Map<Suppression, Long>> suppressions = new HashMap<>();
  private long suppressionsStored;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, LeadEvent> outbox = new LinkedHashMap<>();

  /** A lead and its history. */
  private static final class Row {
    Lead lead;
    final List<Touch> touches = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<ConsentEvent> consents = new ArrayList<>();

    Row(Lead lead) {
      this.lead = lead;
    }

    LeadHistory history() {
      return new LeadHistory(lead, touches, activities, consents);
    }
  }

  Optional<LeadHistory> find(LeadId lead) {
    return Optional.ofNullable(rows.get(lead)).map(Row::history);
  }

  Map<MatchKey, List<LeadId>> owners(Collection<MatchKey> keys) {
    Map<MatchKey, List<LeadId>> found = new LinkedHashMap<>();
    for (MatchKey key : keys) {
      Set<LeadId> leads = owners.get(key);
      if (leads != null) {
        found.put(key, List.copyOf(leads));
      }
    }
    return found;
  }

  List<Suppression> suppressions(Collection<String> points) {
    return Set.copyOf(points).stream()
        .flatMap(point -> suppressions.getOrDefault(point, Map.of()).entrySet().stream())
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** An equal one that is there already keeps its place. */
  private void suppress(Suppression suppression) {
    suppressions
        .computeIfAbsent(suppression.point(), key -> new HashMap<>())
        .putIfAbsent(suppression, suppressionsStored++);
  }

  Optional<Answer> answer(String requestKey) {
    return Optional.ofNullable(answers.get(requestKey));
  }

  CommitResult commit(Commit commit) {
    Optional<CommitResult> refusal = refuse(commit);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    commit.leads().forEach(this::put);
    commit.claims().forEach(this::claim);
    commit.touches().forEach(added -> row(added.lead()).touches.add(added.item()));
    commit.activities().forEach(added -> row(added.lead()).activities.add(added.item()));
    commit.consents().forEach(added -> row(added.lead()).consents.add(added.item()));
    commit.suppressions().forEach(this::suppress);
    rejections.addAll(commit.rejections());
    journal.addAll(commit.journal());
    commit.events().forEach(event -> outbox.put(event.id(), event));
    commit.requestKey().ifPresent(key -> answers.put(key, commit.answer().orElseThrow()));
    return new CommitResult.Committed();
  }

  private Optional<CommitResult> refuse(Commit commit) {
    Optional<Answer> earlier = commit.requestKey().flatMap(this::answer);
    if (earlier.isPresent()) {
      return earlier.map(CommitResult.Repeated::new);
    }
    for (Lead lead : commit.leads()) {
      Row row = rows.get(lead.id());
      if ((row == null ? 0 : row.lead.version()) != lead.version() - 1) {
        return Optional.of(new CommitResult.Stale(lead.id()));
      }
    }
    for (Addition<Premise> added : commit.premises()) {
      if (suppressions(added.item().points()).size() != added.item().suppressions()) {
        return Optional.of(new CommitResult.Stale(added.lead()));
      }
    }
    for (Claim claim : commit.claims()) {
      Set<LeadId> leads = owners.getOrDefault(claim.key(), Set.of());
      if (claim.key().unique() && !leads.isEmpty() && !leads.contains(claim.lead())) {
        return Optional.of(new CommitResult.Taken(claim.key()));
      }
    }
    return Optional.empty();
  }

  private void put(Lead lead) {
    Row row = rows.get(lead.id());
    if (row == null) {
      rows.put(lead.id(), new Row(lead));
    } else {
      wakes.remove(row.lead);
      row.lead = lead;
    }
    wakes.add(lead);
  }

  private void claim(Claim claim) {
    owners.computeIfAbsent(claim.key(), key -> new TreeSet<>()).add(claim.lead());
  }

  private Row row(LeadId lead) {
    return Objects.requireNonNull(rows.get(lead), "a commit puts each lead to which it adds");
  }

  Page<Lead> leads(String cursor, int limit) {
    Page.requireLimit(limit);
    NavigableMap<LeadId, Row> rest =
        cursor.isEmpty() ? rows : rows.tailMap(new LeadId(cursor), false);
    List<Lead> items = rest.values().stream().limit(limit).map(row -> row.lead).toList();
    boolean more = rest.size() > items.size();
    return new Page<>(items, more ? items.get(items.size() - 1).id().value() : null);
  }

  Page<Lead> due(Instant by, String cursor, int limit) {
    Page<LeadId> page = wakes.due(by, cursor, limit);
    return new Page<>(page.items().stream().map(id -> row(id).lead).toList(), page.next());
  }

  Page<JournalEntry> journal(String cursor, int limit) {
    return page(journal, cursor, limit);
  }

  Page<Rejection> rejections(String cursor, int limit) {
    return page(rejections, cursor, limit);
  }

  private static <T> Page<T> page(List<T> all, String cursor, int limit) {
    Page.requireLimit(limit);
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int to = from + Math.min(limit, all.size() - from);
    return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
  }

  List<LeadEvent> pending(int limit) {
    Page.requireLimit(limit);
    return outbox.values().stream().limit(limit).toList();
  }

  boolean delivered(Collection<String> eventIds) {
    return outbox.keySet().removeAll(eventIds);
  }
}
