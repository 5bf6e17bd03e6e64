package org.leadkit.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;

/** All that one step stores: all of it, or nothing. Immutable. */
public final class Commit {

  private final TenantId tenant;
  private final List<Lead> leads;
  private final List<Claim> claims;
  private final List<Addition<Touch>> touches;
  private final List<Addition<Activity>> activities;
  private final List<Addition<ConsentEvent>> consents;
  private final List<Suppression> suppressions;
  private final List<Rejection> rejections;
  private final List<JournalEntry> journal;
  private final List<LeadEvent> events;
  private final @Nullable String requestKey;
  private final @Nullable Answer answer;

  private Commit(Builder builder) {
    this.tenant = builder.tenant;
    this.leads = List.copyOf(builder.leads);
    this.claims = List.copyOf(builder.claims);
    this.touches = List.copyOf(builder.touches);
    this.activities = List.copyOf(builder.activities);
    this.consents = List.copyOf(builder.consents);
    this.suppressions = List.copyOf(builder.suppressions);
    this.rejections = List.copyOf(builder.rejections);
    this.journal = List.copyOf(builder.journal);
    this.events = List.copyOf(builder.events);
    this.requestKey = builder.requestKey;
    this.answer = builder.answer;
  }

  /** Begins a commit. */
  public static Builder of(TenantId tenant) {
    return new Builder(tenant);
  }

  /** Whose data it is. */
  public TenantId tenant() {
    return tenant;
  }

  /**
   * The leads to put. A lead of version n may be put only where version n − 1 is stored; version 1
   * only where there is none.
   */
  public List<Lead> leads() {
    return leads;
  }

  /** The match keys to claim. */
  public List<Claim> claims() {
    return claims;
  }

  /** Submissions to add. */
  public List<Addition<Touch>> touches() {
    return touches;
  }

  /** Activities to add; each id is new to its lead. */
  public List<Addition<Activity>> activities() {
    return activities;
  }

  /** Consent events to add. */
  public List<Addition<ConsentEvent>> consents() {
    return consents;
  }

  /** Suppressions to add; an equal one that is there already changes nothing. */
  public List<Suppression> suppressions() {
    return suppressions;
  }

  /** Refused input to keep. */
  public List<Rejection> rejections() {
    return rejections;
  }

  /** Journal entries to add. */
  public List<JournalEntry> journal() {
    return journal;
  }

  /** Events for the outbox, in order. */
  public List<LeadEvent> events() {
    return events;
  }

  /** The keyed hash of the request key; empty if the command had none. */
  public Optional<String> requestKey() {
    return Optional.ofNullable(requestKey);
  }

  /** The answer to keep under the request key; present if and only if the key is. */
  public Optional<Answer> answer() {
    return Optional.ofNullable(answer);
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

    /** Keeps the answer under a request key. */
    public Builder answer(String newRequestKey, Answer newAnswer) {
      requestKey = newRequestKey;
      answer = newAnswer;
      return this;
    }

    /** The commit. */
    public Commit build() {
      return new Commit(this);
    }
  }
}
