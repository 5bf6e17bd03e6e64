package org.leadkit.consent.pack;

import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Span;
import org.leadkit.consent.Stage;

/** One rule of a pack. */
public sealed interface PackRule {

  /** What every rule has. */
  RuleHead head();

  /** A basis on which a contact may rest. Any one of those that apply is enough. */
  record Permit(RuleHead head, Ground ground) implements PackRule {}

  /** What is forbidden whatever it rests on. */
  record Ban(RuleHead head) implements PackRule {}

  /**
   * No contact for some time after what the person did.
   *
   * @param after what starts the time, each time anew
   * @param length how long, by the calendar of the pack's time zone
   */
  record Cooling(RuleHead head, Set<ConsentEvent.Kind> after, Period length) implements PackRule {
    /** Copies the kinds in a fixed order. */
    public Cooling {
      Set<ConsentEvent.Kind> ordered = EnumSet.noneOf(ConsentEvent.Kind.class);
      ordered.addAll(after);
      after = Collections.unmodifiableSet(ordered);
    }
  }

  /**
   * An external register must be asked and must not list the contact point.
   *
   * @param register kebab-case name
   * @param asks what is asked of it
   * @param maxAge how old its answer may be; null for any age
   * @param grace how long after it was entered a point counts as listed
   * @param lifted what permits a contact though it is listed
   */
  record Register(
      RuleHead head,
      String register,
      Asks asks,
      @Nullable Period maxAge,
      Period grace,
      List<Ground> lifted)
      implements PackRule {

    /** What is asked of a register. */
    public enum Asks {
      /** Whether it lists the point; listed is no, and no data is unknown. */
      LISTED,
      /** Whether the number got another owner since the consent; no data is no safe harbour. */
      REASSIGNED
    }

    /** Copies the list. */
    public Register {
      lifted = List.copyOf(lifted);
    }
  }

  /**
   * Contact only within some hours, in every time zone in which the person may be.
   *
   * @param windows when it is allowed; on a day without a window it is not
   * @param holidays name of the holidays on which it is not allowed; empty for none
   * @param unless what permits a contact at any hour
   */
  record Hours(RuleHead head, List<Window> windows, String holidays, List<Ground> unless)
      implements PackRule {
    /** Copies the lists. */
    public Hours {
      windows = List.copyOf(windows);
      unless = List.copyOf(unless);
    }
  }

  /**
   * At most so many contacts within some time.
   *
   * @param times at least 1
   * @param span within which time
   * @param sameTopic whether only contacts about the same topic count
   * @param sameChannel whether only contacts on the channels that the rule is about count
   * @param unless what permits more
   */
  record Limit(
      RuleHead head,
      int times,
      Span span,
      boolean sameTopic,
      boolean sameChannel,
      List<Ground> unless)
      implements PackRule {
    /** Copies the list. */
    public Limit {
      unless = List.copyOf(unless);
    }
  }

  /**
   * Stages that don't bind what the rule is about, for example an opt-out from advertising where a
   * legal notice must be sent. It takes effect only where every place agrees.
   *
   * @param stages none of {@link Stage#SUBJECT} and {@link Stage#BASIS}
   */
  record Exempt(RuleHead head, Set<Stage> stages) implements PackRule {
    /** Copies the stages in their order. */
    public Exempt {
      Set<Stage> ordered = EnumSet.noneOf(Stage.class);
      ordered.addAll(stages);
      stages = Collections.unmodifiableSet(ordered);
    }
  }

  /** What must be done with a contact that is permitted; kebab-case codes. */
  record Oblige(RuleHead head, Set<String> obligations) implements PackRule {
    /** Sorts the codes. */
    public Oblige {
      obligations = Collections.unmodifiableSet(new TreeSet<>(obligations));
    }
  }

  /**
   * Until when something must be done, may be done, is forbidden or must be kept.
   *
   * @param duty kebab-case name of what is due, such as {@code stop-contact}
   * @param trigger kebab-case name of what starts the time, such as {@code opt-out-received}
   * @param kind what the date ends
   * @param count how the time is counted
   */
  record Due(RuleHead head, String duty, String trigger, Kind kind, DayCount count)
      implements PackRule {

    /** What a date ends; it says on which side the safe reading lies. */
    public enum Kind {
      /** The time in which something must be done. */
      ACT_BY,
      /** The time in which something is still permitted. */
      PERMITTED_UNTIL,
      /** The time in which something is forbidden. */
      FORBIDDEN_UNTIL,
      /** The time for which something must be kept. */
      KEEP_UNTIL,
      /** The time after which something must be gone. */
      ERASE_BY;

      /** True if who counts too short is safe. */
      public boolean isSafeEarlier() {
        return this == ACT_BY || this == PERMITTED_UNTIL || this == ERASE_BY;
      }
    }

    /** By when something must be done. */
    public Due(RuleHead head, String duty, String trigger, DayCount count) {
      this(head, duty, trigger, Kind.ACT_BY, count);
    }
  }
}
