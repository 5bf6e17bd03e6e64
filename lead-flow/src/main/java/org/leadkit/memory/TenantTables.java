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
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.spi.Addition;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Premise;
import org.leadkit.spi.Redaction;
import org.leadkit.spi.Rejection;

/** The tables of one tenant; guarded by the lock of the store. All that it keeps is immutable. */
final class TenantTables {

  private final NavigableMap<LeadId, LeadRow> rows = new TreeMap<>();
  private final WakeIndex wakes = new WakeIndex();
  private final KeyIndex keys = new KeyIndex();
  private final Map<String, Map<Suppression, Long>> suppressions = new HashMap<>();
  private long suppressionsStored;
  private final AnswerIndex answers = new AnswerIndex();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final RejectionTable rejections = new RejectionTable();
  private final Map<String, LeadEvent> outbox = new LinkedHashMap<>();

  Optional<LeadHistory> find(LeadId lead) {
    return Optional.ofNullable(rows.get(lead)).map(LeadRow::history);
  }

  Map<MatchKey, List<LeadId>> owners(Collection<MatchKey> asked) {
    return keys.owners(asked);
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
    return answers.find(requestKey);
  }

  CommitResult commit(Commit commit) {
    Optional<CommitResult> refusal = refuse(commit);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    commit.leads().forEach(this::put);
    commit.redactions().forEach(this::redact);
    rejections.erase(commit.erasedRejections());
    commit.claims().forEach(keys::add);
    commit.touches().forEach(added -> row(added.lead()).touches.add(added.item()));
    commit.activities().forEach(added -> row(added.lead()).activities.add(added.item()));
    commit.consents().forEach(added -> row(added.lead()).consents.add(added.item()));
    commit.suppressions().forEach(this::suppress);
    commit.rejections().forEach(rejections::add);
    journal.addAll(commit.journal());
    commit.events().forEach(event -> outbox.put(event.id(), event));
    commit.requestKey().ifPresent(key -> answers.add(key, commit.answer().orElseThrow()));
    return new CommitResult.Committed();
  }

  private Optional<CommitResult> refuse(Commit commit) {
    Optional<Answer> earlier = commit.requestKey().flatMap(this::answer);
    if (earlier.isPresent()) {
      return earlier.map(CommitResult.Repeated::new);
    }
    for (Lead lead : commit.leads()) {
      LeadRow row = rows.get(lead.id());
      if ((row == null ? 0 : row.lead.version()) != lead.version() - 1) {
        return Optional.of(new CommitResult.Stale(lead.id()));
      }
    }
    for (Addition<Premise> added : commit.premises()) {
      if (suppressions(added.item().points()).size() != added.item().suppressions()) {
        return Optional.of(new CommitResult.Stale(added.lead()));
      }
    }
    return keys.taken(commit.claims()).map(claim -> new CommitResult.Taken(claim.key()));
  }

  private void put(Lead lead) {
    LeadRow row = rows.get(lead.id());
    if (row == null) {
      rows.put(lead.id(), new LeadRow(lead));
    } else {
      wakes.remove(row.lead);
      row.lead = lead;
    }
    wakes.add(lead);
  }

  private void redact(Addition<Redaction> added) {
    row(added.lead()).redact(added.item());
    if (added.item().freesKeys()) {
      keys.free(added.lead());
    }
    if (added.item().baresAnswers()) {
      answers.bare(added.lead());
    }
  }

  private LeadRow row(LeadId lead) {
    return Objects.requireNonNull(rows.get(lead), "a commit puts each lead to which it adds");
  }

  Page<Lead> leads(String cursor, int limit) {
    return Pages.of(after(cursor), limit, row -> row.lead, row -> row.lead.id().value());
  }

  Page<LeadHistory> histories(String cursor, int limit) {
    return Pages.of(after(cursor), limit, LeadRow::history, row -> row.lead.id().value());
  }

  private Collection<LeadRow> after(String cursor) {
    return cursor.equals(Page.START)
        ? rows.values()
        : rows.tailMap(new LeadId(cursor), false).values();
  }

  Page<Lead> due(Instant by, String cursor, int limit) {
    Page<LeadId> page = wakes.due(by, cursor, limit);
    return new Page<>(page.items().stream().map(id -> row(id).lead).toList(), page.next());
  }

  Page<JournalEntry> journal(String cursor, int limit) {
    Page.requireLimit(limit);
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int to = from + Math.min(limit, journal.size() - from);
    return new Page<>(journal.subList(from, to), to < journal.size() ? Integer.toString(to) : null);
  }

  Page<Rejection> rejections(String cursor, int limit) {
    return rejections.page(cursor, limit);
  }

  List<LeadEvent> pending(int limit) {
    Page.requireLimit(limit);
    return outbox.values().stream().limit(limit).toList();
  }

  boolean delivered(Collection<String> eventIds) {
    boolean isAny = false;
    for (String id : eventIds) {
      isAny |= outbox.remove(id) != null;
    }
    return isAny;
  }
}
