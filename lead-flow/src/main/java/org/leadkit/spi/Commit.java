package org.leadkit.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;

/**
 * All that one step stores: all of it, or nothing. Whatever it adds to the history of a lead, or
 * claims for it, it adds together with the lead, so that the lead's version guards it. Immutable.
 *
 * @param tenant whose data it is
 * @param leads the leads to put. A lead of version n may be put only where version n − 1 is stored;
 *     version 1 only where there is none
 * @param claims the match keys to claim
 * @param touches submissions to add
 * @param activities activities to add; each id is new to its lead
 * @param consents consent events to add
 * @param suppressions suppressions to add; an equal one that is there already changes nothing
 * @param rejections refused input to keep
 * @param journal journal entries to add
 * @param events events for the outbox, in order
 * @param redactions what to take away from the history of its leads, before anything is added
 * @param erasedRejections ids of refused input to erase
 * @param premises what the decisions about its leads rest on
 * @param key the keyed hash of the request key; null if the command had none
 * @param keptAnswer the answer to keep under the request key; null if and only if the key is
 */
public record Commit(
    TenantId tenant,
    List<Lead> leads,
    List<Claim> claims,
    List<Addition<Touch>> touches,
    List<Addition<Activity>> activities,
    List<Addition<ConsentEvent>> consents,
    List<Suppression> suppressions,
    List<Rejection> rejections,
    List<JournalEntry> journal,
    List<LeadEvent> events,
    List<Addition<Redaction>> redactions,
    List<String> erasedRejections,
    List<Addition<Premise>> premises,
    @Nullable String key,
    @Nullable Answer keptAnswer) {

  /** Copies the lists. */
  public Commit {
    leads = List.copyOf(leads);
    claims = List.copyOf(claims);
    touches = List.copyOf(touches);
    activities = List.copyOf(activities);
    consents = List.copyOf(consents);
    suppressions = List.copyOf(suppressions);
    rejections = List.copyOf(rejections);
    journal = List.copyOf(journal);
    events = List.copyOf(events);
    redactions = List.copyOf(redactions);
    erasedRejections = List.copyOf(erasedRejections);
    premises = List.copyOf(premises);
    require(
        (key == null) == (keptAnswer == null),
        "must have a request key and its answer, or neither");
    Set<LeadId> put = new HashSet<>();
    for (Lead lead : leads) {
      require(lead.tenant().equals(tenant), "must hold leads of its tenant only");
      require(put.add(lead.id()), "must put each lead once");
    }
    require(
        events.stream().allMatch(event -> event.tenant().equals(tenant)),
        "must hold events of its tenant only");
    require(
        Stream.of(touches, activities, consents, redactions, premises)
            .flatMap(List::stream)
            .allMatch(added -> put.contains(added.lead())),
        "must put each lead to whose history it adds");
    Map<MatchKey, LeadId> owners = new HashMap<>();
    for (Claim claim : claims) {
      require(put.contains(claim.lead()), "must put each lead for which it claims");
      LeadId other = claim.key().unique() ? owners.put(claim.key(), claim.lead()) : null;
      require(
          other == null || other.equals(claim.lead()), "must claim a unique key for one lead only");
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("A commit %s.\nMaybe it is two commits.".formatted(rule));
    }
  }

  /** Begins a commit. */
  public static Builder of(TenantId tenant) {
    return new Builder(tenant);
  }

  /** The keyed hash of the request key; empty if the command had none. */
  public Optional<String> requestKey() {
    return Optional.ofNullable(key);
  }

  /** The answer to keep under the request key; present if and only if the key is. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(keptAnswer);
  }

  /** The tenant and counts. */
  @Override
  public String toString() {
    return "Commit[tenant=%s, leads=%d, events=%d, rejections=%d]"
        .formatted(tenant, leads.size(), events.size(), rejections.size());
  }

  /** Builds a commit; not thread-safe. */
  public static final class Builder {
    private final TenantId tenant;
    private final List<Lead> leads = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Addition<Touch>> touches = new ArrayList<>();
    private final List<Addition<Activity>> activities = new ArrayList<>();
    private final List<Addition<ConsentEvent>> consents = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<LeadEvent> events = new ArrayList<>();
    private final List<Addition<Redaction>> redactions = new ArrayList<>();
    private final List<String> erasedRejections = new ArrayList<>();
    private final List<Addition<Premise>> premises = new ArrayList<>();
    private @Nullable String requestKey;
    private @Nullable Answer answer;

    private Builder(TenantId tenant) {
      this.tenant = tenant;
    }

    /** Puts a lead. */
    public Builder put(Lead lead) {
      leads.add(lead);
      return this;
    }

    /** Claims a match key. */
    public Builder claim(Claim claim) {
      claims.add(claim);
      return this;
    }

    /** Adds a submission. */
    public Builder touch(LeadId lead, Touch touch) {
      touches.add(new Addition<>(lead, touch));
      return this;
    }

    /** Adds an activity. */
    public Builder activity(LeadId lead, Activity activity) {
      activities.add(new Addition<>(lead, activity));
      return this;
    }

    /** Adds a consent event. */
    public Builder consent(LeadId lead, ConsentEvent event) {
      consents.add(new Addition<>(lead, event));
      return this;
    }

    /** Adds a suppression. */
    public Builder suppress(Suppression suppression) {
      suppressions.add(suppression);
      return this;
    }

    /** Keeps refused input. */
    public Builder reject(Rejection rejection) {
      rejections.add(rejection);
      return this;
    }

    /** Adds a journal entry. */
    public Builder journal(JournalEntry entry) {
      journal.add(entry);
      return this;
    }

    /** Adds an event. */
    public Builder event(LeadEvent event) {
      events.add(event);
      return this;
    }

    /** Takes something away from the history of a lead. */
    public Builder redact(LeadId lead, Redaction redaction) {
      redactions.add(new Addition<>(lead, redaction));
      return this;
    }

    /** Erases refused input. */
    public Builder eraseRejection(String id) {
      erasedRejections.add(id);
      return this;
    }

    /** Says what the decision about a lead rests on. */
    public Builder premise(LeadId lead, Premise premise) {
      premises.add(new Addition<>(lead, premise));
      return this;
    }

    /** Keeps the answer under a request key. */
    public Builder answer(String newRequestKey, Answer newAnswer) {
      requestKey = newRequestKey;
      answer = newAnswer;
      return this;
    }

    /** The commit. */
    public Commit build() {
      return new Commit(
          tenant,
          leads,
          claims,
          touches,
          activities,
          consents,
          suppressions,
          rejections,
          journal,
          events,
          redactions,
          erasedRejections,
          premises,
          requestKey,
          answer);
    }
  }
}
