package org.leadkit.consent.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.consent.PastContact;
import org.leadkit.consent.Scope;
import org.leadkit.consent.pack.Ground;
import org.leadkit.lead.Purpose;

/**
 * Looks on the record for what a contact may rest on. A rule from memory rests on the person's own
 * express consent and on nothing else.
 *
 * @param ground what is looked for
 * @param isVerified whether somebody read the text of the rule that names it
 * @param zone by whose dates a time is counted
 */
record Grounds(Ground ground, boolean isVerified, ZoneId zone) {

  private static final Period ONE_DAY = Period.ofDays(1);

  static List<Grounds> of(List<Ground> grounds, CompiledHead head) {
    return grounds.stream().map(ground -> of(ground, head)).toList();
  }

  static Grounds of(Ground ground, CompiledHead head) {
    return new Grounds(ground, head.isVerified(), head.zone());
  }

  /** The one of some that holds longest; else that there is none, for as long as that is sure. */
  static Grounded any(List<Grounds> some, Moment moment) {
    Grounded best = Grounded.NO_BASIS;
    for (Grounds one : some) {
      best = best.or(one.find(moment));
      if (best.holds() && best.until().equals(Instant.MAX)) {
        return best;
      }
    }
    return best;
  }

  Grounded find(Moment moment) {
    if (ground instanceof Ground.Consent consent) {
      return consent(consent, moment);
    }
    Grounded found = other(moment);
    return found.holds() && !isVerified
        ? Grounded.missing("unverified-rule", found.until(), found.by())
        : found;
  }

  private Grounded other(Moment moment) {
    if (ground instanceof Ground.Related related) {
      return related(related, moment);
    }
    return ground instanceof Ground.JustOptedOut just
        ? justOptedOut(just, moment)
        : new Grounded(true, "opt-out-regime", Instant.MAX, null);
  }

  private Grounded consent(Ground.Consent wanted, Moment moment) {
    Grounded best = Grounded.NO_BASIS;
    for (ConsentEvent grant : moment.grants()) {
      Grounded found = consent(wanted, grant, moment);
      if (found.holds()) {
        return found;
      }
      best = best.or(found);
    }
    boolean isNone = best.code().equals(Grounded.NO_BASIS.code());
    return isNone && wanted.confirmed() && Confirmation.isAsked(moment)
        ? Grounded.missing(Confirmation.missing(moment), best.until(), best.by())
        : best;
  }

  private Grounded consent(Ground.Consent wanted, ConsentEvent grant, Moment moment) {
    if (grant.details().basis() != LawfulBasis.CONSENT
        || grant.details().level().compareTo(wanted.atLeast()) < 0) {
      return Grounded.NO_BASIS;
    }
    Instant end = end(wanted.validFor(), grant);
    if (!moment.at().isBefore(end)) {
      return Grounded.missing("consent-expired", Instant.MAX, grant);
    }
    if (!isVerified && !isExpress(grant)) {
      return Grounded.missing("unverified-rule", end, grant);
    }
    if (!shows(grant, wanted.disclosed())) {
      return Grounded.missing("evidence-missing", end, grant);
    }
    if (wanted.confirmed() && !Confirmation.isConfirmed(grant, moment)) {
      return Grounded.missing(Confirmation.missing(moment), end, grant);
    }
    return new Grounded(true, code(grant.kind()), end, grant);
  }

  private static boolean isExpress(ConsentEvent grant) {
    return grant.actor().isPerson() && grant.details().level().compareTo(ConsentLevel.EXPRESS) >= 0;
  }

  private static boolean shows(ConsentEvent event, Set<String> disclosed) {
    return disclosed.isEmpty() || event.details().proof().disclosed().containsAll(disclosed);
  }

  private static String code(Kind kind) {
    return switch (kind) {
      case CONFIRMED -> "consent-confirmed";
      case RENEWED -> "consent-renewed";
      default -> "consent-given";
    };
  }

  /** When it is over: at the end that it has itself, or after the last day that the rule gives. */
  private Instant end(@Nullable Period validFor, ConsentEvent grant) {
    Instant own = grant.details().until().orElse(Instant.MAX);
    return validFor == null
        ? own
        : Moment.earlier(own, startOfDay(afterwards(dateOf(grant), validFor)));
  }

  private Grounded related(Ground.Related wanted, Moment moment) {
    Grounded best = Grounded.NO_BASIS;
    for (ConsentEvent fact : moment.relationships()) {
      if (fact.details().relationship().filter(wanted.kinds()::contains).isPresent()) {
        Grounded found = related(wanted, fact, moment);
        if (found.holds()) {
          return found;
        }
        best = best.or(found);
      }
    }
    return best;
  }

  private Grounded related(Ground.Related wanted, ConsentEvent fact, Moment moment) {
    Instant end = Instant.MAX;
    Instant begin = fact.occurredAt();
    if (wanted.within() != null) {
      LocalDate date = dateOf(fact);
      boolean isForward = wanted.counting() == Ground.Counting.FORWARD;
      end = startOfDay(isForward ? afterwards(date, wanted.within()) : out(date, wanted.within()));
      begin = isForward ? begin : startOfDay(Dates.plus(date, ONE_DAY));
    }
    if (moment.at().isBefore(begin)) {
      return Grounded.missing("no-basis", begin, fact);
    }
    if (!moment.at().isBefore(end)) {
      return Grounded.missing("no-basis", Instant.MAX, fact);
    }
    return shows(fact, wanted.disclosed())
        ? new Grounded(true, "relationship", end, fact)
        : Grounded.missing("evidence-missing", end, fact);
  }

  private static LocalDate afterwards(LocalDate date, Period within) {
    return Dates.plus(Dates.plus(date, within), ONE_DAY);
  }

  /** The first day from which the time, counted back, no longer reaches a date. */
  private static LocalDate out(LocalDate date, Period within) {
    LocalDate day = Dates.plus(date, within);
    while (!day.minus(within).isAfter(date)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private Grounded justOptedOut(Ground.JustOptedOut wanted, Moment moment) {
    ConsentEvent newest = null;
    for (ConsentEvent event : moment.facts().state().events()) {
      if (isOptOut(event, moment)) {
        newest = event;
      }
    }
    if (newest == null || isConfirmed(newest, moment)) {
      return Grounded.NO_BASIS;
    }
    Instant end = newest.occurredAt().plus(wanted.within());
    return moment.at().isBefore(end)
        ? new Grounded(true, "opt-out-confirmation", end, newest)
        : Grounded.missing("no-basis", Instant.MAX, newest);
  }

  private static boolean isOptOut(ConsentEvent event, Moment moment) {
    return (event.kind() == Kind.OPTED_OUT || event.kind() == Kind.WITHDRAWN)
        && isWhereAsked(event.scope(), moment.request())
        && moment.request().isAt(event.point())
        && !event.occurredAt().isAfter(moment.at());
  }

  /** An opt-out from something else is not confirmed here; its purposes are never those of this. */
  private static boolean isWhereAsked(Scope scope, ContactRequest request) {
    return (scope.channels().isEmpty() || scope.channels().contains(request.channel()))
        && (scope.brands().isEmpty() || scope.brands().contains(request.brand()));
  }

  /** One message only: an earlier one uses the ground up. */
  private static boolean isConfirmed(ConsentEvent optOut, Moment moment) {
    for (PastContact contact : moment.facts().contacts()) {
      if (contact.purpose() == Purpose.OPT_OUT_CONFIRMATION
          && !contact.at().isBefore(optOut.occurredAt())) {
        return true;
      }
    }
    return false;
  }

  private LocalDate dateOf(ConsentEvent event) {
    return Dates.of(event.occurredAt(), zone);
  }

  private Instant startOfDay(LocalDate date) {
    return Dates.start(date, zone);
  }
}
