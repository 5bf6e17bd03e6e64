package org.leadkit.lead;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Points;
import org.leadkit.profile.Profile;

/**
 * A lead as it stands now. Its profile holds values only; activities, touches and consent events
 * are its history, which a store keeps beside it. Immutable; {@code toString} shows no personal
 * value.
 */
public final class Lead {

  private final TenantId tenant;
  private final LeadId id;
  private final long version;
  private final Stage stage;
  private final Profile profile;
  private final Points score;
  private final QualificationState qualification;
  private final @Nullable Assignment assignment;
  private final @Nullable ResponseClock response;
  private final Instant wakeAt;
  private final List<LeadId> possibleDuplicates;
  private final Instant createdAt;
  private final Instant changedAt;

  private Lead(Builder builder) {
    this.tenant = builder.tenant;
    this.id = builder.id;
    this.version = builder.version;
    this.stage = builder.stage;
    this.profile = builder.profile;
    this.score = builder.score;
    this.qualification = builder.qualification;
    this.assignment = builder.assignment;
    this.response = builder.response;
    this.wakeAt = builder.wakeAt;
    this.possibleDuplicates = List.copyOf(builder.possibleDuplicates);
    this.createdAt = builder.createdAt;
    this.changedAt = builder.changedAt;
  }

  /** A lead that has just arrived: stage {@link Stage#NEW}, version 0, nobody's, not scored. */
  public static Builder arrived(TenantId tenant, LeadId id, Instant at) {
    return new Builder(tenant, id, at);
  }

  /** A builder that begins with this lead, to change it or to restore it in a store. */
  public Builder but() {
    Builder builder = new Builder(tenant, id, createdAt);
    builder.version = version;
    builder.stage = stage;
    builder.profile = profile;
    builder.score = score;
    builder.qualification = qualification;
    builder.assignment = assignment;
    builder.response = response;
    builder.wakeAt = wakeAt;
    builder.possibleDuplicates = possibleDuplicates;
    builder.changedAt = changedAt;
    return builder;
  }

  /** Whose lead it is. */
  public TenantId tenant() {
    return tenant;
  }

  /** Its id. */
  public LeadId id() {
    return id;
  }

  /** How often it was stored; 0 for a lead that never was. */
  public long version() {
    return version;
  }

  /** Where it stands. */
  public Stage stage() {
    return stage;
  }

  /** The newest known values, without activities. */
  public Profile profile() {
    return profile;
  }

  /** The score as it was last decided; one whose parts fade is lower by now. */
  public Points score() {
    return score;
  }

  /** Where it stands on the levels of the scoring model, for the next score to go on from. */
  public QualificationState qualification() {
    return qualification;
  }

  /** Who works on it; empty if nobody does. */
  public Optional<Assignment> assignment() {
    return Optional.ofNullable(assignment);
  }

  /** How far the answer to it has come; empty if it never had an owner. */
  public Optional<ResponseClock> response() {
    return Optional.ofNullable(response);
  }

  /**
   * When it must be looked at again: something is owed then, or someone may be free for it. Empty
   * if nothing is to be waited for.
   */
  public Optional<Instant> wakeAt() {
    return wakeAt.equals(Instant.MAX) ? Optional.empty() : Optional.of(wakeAt);
  }

  /** Other leads that may be the same person, for someone to review; sorted. */
  public List<LeadId> possibleDuplicates() {
    return possibleDuplicates;
  }

  /** When it arrived. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was last changed. */
  public Instant changedAt() {
    return changedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lead that
        && tenant.equals(that.tenant)
        && id.equals(that.id)
        && version == that.version
        && stage == that.stage
        && profile.equals(that.profile)
        && score.equals(that.score)
        && qualification.equals(that.qualification)
        && Objects.equals(assignment, that.assignment)
        && Objects.equals(response, that.response)
        && wakeAt.equals(that.wakeAt)
        && possibleDuplicates.equals(that.possibleDuplicates)
        && createdAt.equals(that.createdAt)
        && changedAt.equals(that.changedAt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(tenant, id, version);
  }

  /** Ids, version, stage and score, and no personal value. */
  @Override
  public String toString() {
    return "Lead[id=%s, tenant=%s, version=%d, stage=%s, score=%s]"
        .formatted(id, tenant, version, stage, score);
  }

  /** Builds a lead; not thread-safe. */
  public static final class Builder {
    private final TenantId tenant;
    private final LeadId id;
    private final Instant createdAt;
    private long version;
    private Stage stage = Stage.NEW;
    private Profile profile = Profile.empty();
    private Points score = Points.ZERO;
    private QualificationState qualification = QualificationState.NONE;
    private @Nullable Assignment assignment;
    private @Nullable ResponseClock response;
    private Instant wakeAt = Instant.MAX;
    private List<LeadId> possibleDuplicates = List.of();
    private Instant changedAt;

    private Builder(TenantId tenant, LeadId id, Instant createdAt) {
      this.tenant = Objects.requireNonNull(tenant, "tenant");
      this.id = Objects.requireNonNull(id, "id");
      this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
      this.changedAt = createdAt;
    }

    /** How often it was stored. */
    public Builder version(long newVersion) {
      version = newVersion;
      return this;
    }

    /** Where it stands. */
    public Builder stage(Stage newStage) {
      stage = newStage;
      return this;
    }

    /** The newest known values. */
    public Builder profile(Profile newProfile) {
      profile = newProfile;
      return this;
    }

    /** The score. */
    public Builder score(Points newScore) {
      score = newScore;
      return this;
    }

    /** Where it stands on the levels of the scoring model; on none if not set. */
    public Builder qualification(QualificationState state) {
      qualification = Objects.requireNonNull(state, "state");
      return this;
    }

    /** Who works on it. */
    public Builder assignment(Assignment newAssignment) {
      assignment = newAssignment;
      return this;
    }

    /** Nobody works on it. */
    public Builder unassigned() {
      assignment = null;
      return this;
    }

    /** How far the answer to it has come. */
    public Builder response(ResponseClock clock) {
      response = clock;
      return this;
    }

    /** When it must be looked at again; {@link Instant#MAX} if never. */
    public Builder wakeAt(Instant at) {
      wakeAt = Objects.requireNonNull(at, "at");
      return this;
    }

    /** Other leads that may be the same person. */
    public Builder possibleDuplicates(List<LeadId> others) {
      possibleDuplicates = others.stream().distinct().sorted().toList();
      return this;
    }

    /** When it was last changed. */
    public Builder changedAt(Instant at) {
      changedAt = at;
      return this;
    }

    /** The lead. */
    public Lead build() {
      return new Lead(this);
    }
  }
}
