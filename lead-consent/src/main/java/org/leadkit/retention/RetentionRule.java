package org.leadkit.retention;

import java.time.Period;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.Trust;
import org.leadkit.lead.Purpose;

/**
 * How long some data must be kept, may be kept, or is kept until someone looks at it. It is about
 * fields and records, never about a whole lead. {@link RetentionSchedule} checks it.
 *
 * @param id kebab-case id, unique in its schedule
 * @param citation the provision; empty for a house rule
 * @param trust where its text comes from; an unverified rule restricts and destroys nothing
 * @param inForce when it is in force, by the dates of the schedule's time zone
 * @param kind which of the three it is
 * @param applies what it is about
 * @param trigger what its time counts from
 * @param term how long
 * @param treatment what becomes of the data after a maximum; for a minimum how it is kept once a
 *     maximum is over: restricted, or archived as well
 */
public record RetentionRule(
    String id,
    String citation,
    Trust trust,
    InForce inForce,
    Kind kind,
    Applies applies,
    Trigger trigger,
    Term term,
    Treatment treatment) {

  /** Which of the three it is. */
  public enum Kind {
    /** Must be kept so long. */
    MINIMUM,
    /** Must not be kept longer. */
    MAXIMUM,
    /** Someone must look at it then. */
    REVIEW;

    /** The treatment of a rule of the kind that says nothing else. */
    public Treatment usual() {
      return switch (this) {
        case MINIMUM -> Treatment.RESTRICT;
        case MAXIMUM -> Treatment.ERASE;
        case REVIEW -> Treatment.REVIEW;
      };
    }
  }

  /**
   * How long a rule runs once its trigger has happened.
   *
   * @param period how long, by the calendar; not read if there is an event
   * @param event the event that ends it, in kebab case; empty if a period does. One that happened
   *     before the trigger ends nothing
   */
  public record Term(Period period, String event) {

    /** For a period. */
    public static Term of(Period period) {
      return new Term(period, "");
    }

    /** Until an event, however long that takes. */
    public static Term until(String event) {
      return new Term(Period.ZERO, event);
    }

    /** True if an event ends it. */
    public boolean isUntilEvent() {
      return !event.isEmpty();
    }

    /** The period or the event. */
    @Override
    public String toString() {
      return isUntilEvent() ? "until " + event : period.toString();
    }
  }

  /**
   * What a rule is about; an empty set stands for all. Where the purposes, the places or the role
   * of an item are not known, every rule for some of them applies as far as it is safe: a minimum
   * keeps the item, a review is held, and a maximum restricts it and destroys nothing.
   *
   * @param categories kinds of data
   * @param recordTypes kinds of records
   * @param fields names of fields; a rule that names some is not about whole records
   * @param purposes what the data is kept for. A maximum for some of the purposes of an item
   *     restricts it; it is destroyed when a maximum is over for each
   * @param places whose law must apply
   * @param roles in which role the law sees the person
   * @param unless names of events, in kebab case, of which none may have happened
   */
  public record Applies(
      Set<DataCategory> categories,
      Set<String> recordTypes,
      Set<String> fields,
      Set<Purpose> purposes,
      Set<Jurisdiction> places,
      Set<Recipient.Role> roles,
      Set<String> unless) {

    /** Everything. */
    public static final Applies ALWAYS =
        new Applies(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Sorts and copies. */
    public Applies {
      categories = sorted(categories);
      recordTypes = sorted(recordTypes);
      fields = sorted(fields);
      purposes = sorted(purposes);
      places = sorted(places);
      roles = sorted(roles);
      unless = sorted(unless);
    }

    /** Some kinds of data, whoever's and whatever for. */
    public static Applies to(DataCategory... categories) {
      return ALWAYS.categories(Set.of(categories));
    }

    /** The same, for these kinds of data. */
    public Applies categories(Set<DataCategory> some) {
      return new Applies(some, recordTypes, fields, purposes, places, roles, unless);
    }

    /** The same, for these kinds of records. */
    public Applies recordTypes(Set<String> some) {
      return new Applies(categories, some, fields, purposes, places, roles, unless);
    }

    /** The same, for these fields. */
    public Applies fields(Set<String> some) {
      return new Applies(categories, recordTypes, some, purposes, places, roles, unless);
    }

    /** The same, for what is kept for these purposes. */
    public Applies purposes(Set<Purpose> some) {
      return new Applies(categories, recordTypes, fields, some, places, roles, unless);
    }

    /** The same, where the law of these applies. */
    public Applies places(Set<Jurisdiction> some) {
      return new Applies(categories, recordTypes, fields, purposes, some, roles, unless);
    }

    /** The same, for persons in these roles. */
    public Applies roles(Set<Recipient.Role> some) {
      return new Applies(categories, recordTypes, fields, purposes, places, some, unless);
    }

    /** The same, as long as none of these events has happened. */
    public Applies unless(Set<String> some) {
      return new Applies(categories, recordTypes, fields, purposes, places, roles, some);
    }

    private static <T extends Comparable<? super T>> Set<T> sorted(Set<T> some) {
      return Collections.unmodifiableSet(new TreeSet<>(some));
    }
  }

  /** Checks that nothing is null. */
  public RetentionRule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(inForce, "inForce");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(applies, "applies");
    Objects.requireNonNull(trigger, "trigger");
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(treatment, "treatment");
  }

  /** A house rule that all must be kept so long. */
  public static RetentionRule keep(String id, Trigger since, Period period) {
    return house(id, Kind.MINIMUM, since, Term.of(period));
  }

  /** A house rule that all must be kept until an event. */
  public static RetentionRule keepUntil(String id, Trigger since, String event) {
    return house(id, Kind.MINIMUM, since, Term.until(event));
  }

  /** A house rule that all must be erased after so long. */
  public static RetentionRule erase(String id, Trigger since, Period period) {
    return house(id, Kind.MAXIMUM, since, Term.of(period));
  }

  /** A house rule that someone must look at all after so long. */
  public static RetentionRule review(String id, Trigger since, Period period) {
    return house(id, Kind.REVIEW, since, Term.of(period));
  }

  private static RetentionRule house(String id, Kind kind, Trigger since, Term term) {
    return new RetentionRule(
        id, "", Trust.HOUSE, InForce.ALWAYS, kind, Applies.ALWAYS, since, term, kind.usual());
  }

  /** The same rule about something else. */
  public RetentionRule about(Applies what) {
    return new RetentionRule(id, citation, trust, inForce, kind, what, trigger, term, treatment);
  }

  /** The same rule from a text. */
  public RetentionRule citing(String provision, Trust newTrust) {
    return new RetentionRule(
        id, provision, newTrust, inForce, kind, applies, trigger, term, treatment);
  }

  /** The same rule at other times. */
  public RetentionRule inForce(InForce dates) {
    return new RetentionRule(id, citation, trust, dates, kind, applies, trigger, term, treatment);
  }

  /** The same rule with another treatment. */
  public RetentionRule then(Treatment other) {
    return new RetentionRule(id, citation, trust, inForce, kind, applies, trigger, term, other);
  }
}
