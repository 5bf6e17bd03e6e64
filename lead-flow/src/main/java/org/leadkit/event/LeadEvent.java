package org.leadkit.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Points;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.scoring.Qualification;

/**
 * Something that happened to a lead. It is stored in the same commit as the change that it tells
 * of, and holds ids, codes and numbers only. Events of one lead are ordered by version, then by
 * index. The id stays the same at every delivery, so a receiver can drop repetitions.
 *
 * @param tenant whose lead it is
 * @param lead the lead
 * @param version the version of the lead that the change made
 * @param index place within that version, from 0
 * @param at when it was decided
 * @param change what happened
 */
public record LeadEvent(
    TenantId tenant, LeadId lead, long version, int index, Instant at, Change change) {

  /** Unique within the tenant. */
  public String id() {
    return lead.value() + "/" + version + "/" + index;
  }

  /** What can happen. */
  public sealed interface Change {

    /**
     * A lead arrived.
     *
     * @param source where it came from
     */
    record Arrived(String source) implements Change {}

    /**
     * A known lead sent another submission.
     *
     * @param touch id of the touch
     * @param source where it came from
     */
    record Touched(String touch, String source) implements Change {}

    /**
     * Someone should look whether it is the same person as another lead.
     *
     * @param candidates the other leads
     */
    record ReviewNeeded(List<LeadId> candidates) implements Change {
      /** Copies the candidates. */
      public ReviewNeeded {
        candidates = List.copyOf(candidates);
      }
    }

    /**
     * An activity was recorded.
     *
     * @param activity its id
     * @param type its type
     */
    record ActivityRecorded(String activity, String type) implements Change {}

    /**
     * The lead was scored.
     *
     * @param total the score
     * @param qualification whether it is good enough
     * @param grade the grade; empty if the model gives none, or hides it yet
     */
    record Scored(Points total, Qualification qualification, String grade) implements Change {}

    /**
     * The lead entered a level of the scoring model, such as MQL or SQL. Each crossing is told
     * once.
     *
     * @param level the level
     * @param cause {@code points}, or {@code fast-track}
     */
    record LevelEntered(String level, String cause) implements Change {}

    /**
     * The lead left a level of the scoring model. Each crossing is told once.
     *
     * @param level the level
     * @param cause {@code points}, or {@code disqualified}
     */
    record LevelLeft(String level, String cause) implements Change {}

    /**
     * Another model scored the lead beside the one that decides. It moved nothing.
     *
     * @param policy name and hash of that model
     * @param total what the score would have been
     * @param qualification whether that would have been good enough
     */
    record Challenged(String policy, Points total, Qualification qualification) implements Change {}

    /**
     * The stage changed.
     *
     * @param from the stage before
     * @param to the stage now
     */
    record StageMoved(Stage from, Stage to) implements Change {}

    /**
     * Consent was given, confirmed, refused or withdrawn.
     *
     * @param event id of the consent event
     * @param kind what happened
     */
    record ConsentRecorded(String event, ConsentEvent.Kind kind) implements Change {}

    /**
     * The gate answered.
     *
     * @param permission the answer
     * @param reason code of the deciding reason
     */
    record ContactDecided(Permission permission, String reason) implements Change {}

    /**
     * A ticket was redeemed and a contact made.
     *
     * @param ticket its id
     * @param purpose what for
     * @param channel how
     */
    record Contacted(String ticket, Purpose purpose, Channel channel) implements Change {}

    /**
     * The lead got an owner, or its deadline changed.
     *
     * @param owner the owner
     * @param deadline until when the person must be contacted first; null for no deadline
     */
    record Assigned(String owner, @Nullable Instant deadline) implements Change {

      /** The deadline; empty if there is none. */
      public Optional<Instant> due() {
        return Optional.ofNullable(deadline);
      }
    }

    /**
     * The lead left its owner. The one who got it is told of as {@link Assigned}.
     *
     * @param from who had it; empty if nobody had
     * @param to who has it; empty if nobody has
     * @param cause {@code escalation}, {@code declined}, {@code by-hand} or {@code claimed}
     */
    record Reassigned(String from, String to, String cause) implements Change {}

    /**
     * Nobody was free for the lead: it waits.
     *
     * @param until when it is tried again
     */
    record Held(Instant until) implements Change {}

    /**
     * The owner accepted the lead.
     *
     * @param member the owner
     * @param acceptedAt when
     */
    record Accepted(String member, Instant acceptedAt) implements Change {}

    /**
     * The person was contacted first.
     *
     * @param member the owner; empty if there was none
     * @param arrivedAt when the lead arrived, from which its speed to lead counts
     * @param touchedAt when the person was contacted
     */
    record FirstTouched(String member, Instant arrivedAt, Instant touchedAt) implements Change {}

    /**
     * The person was contacted again, or got what was promised.
     *
     * @param member the owner; empty if there was none
     * @param followedUpAt when
     */
    record FollowedUp(String member, Instant followedUpAt) implements Change {}

    /**
     * The clock of the answer stands still.
     *
     * @param reason why
     */
    record Paused(String reason) implements Change {}

    /**
     * A reason for which the clock stood still is gone.
     *
     * @param reason that reason
     */
    record Resumed(String reason) implements Change {}

    /**
     * The time of a target is running out. Each warning is told once.
     *
     * @param target which
     * @param member the owner; empty if there is none
     * @param due since when the warning was owed
     */
    record Warned(Target target, String member, Instant due) implements Change {}

    /**
     * A target was missed. Each breach is told once.
     *
     * @param target which
     * @param member the owner; empty if there is none
     * @param due the deadline that was missed
     */
    record Breached(Target target, String member, Instant due) implements Change {}

    /**
     * A step of the escalation ladder was made. Each step is made once.
     *
     * @param target the target that was missed
     * @param step {@code remind}, {@code reassign}, {@code manager} or {@code queue}
     * @param due since when the step was owed
     */
    record Escalated(Target target, String step, Instant due) implements Change {}

    /** The person's data was erased; only the id of the lead is left. */
    record Erased() implements Change {}
  }
}
