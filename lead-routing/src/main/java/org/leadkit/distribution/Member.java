package org.leadkit.distribution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;

/**
 * Someone who takes leads: how many, when, and which suit best. A member of whom nothing is said
 * takes any lead at any time. The name is that of staff and may stand in reasons. Immutable and
 * thread-safe; members of equal data are equal. No argument may be null and nothing returns null.
 */
public final class Member implements Canonical {

  private static final long UNLIMITED = -1;

  private final String name;
  private final long capacity;
  private final List<LeadCap> caps;
  private final boolean poolCaps;
  private final Presence presence;
  private final Talents talents;

  private Member(
      String name,
      long capacity,
      List<LeadCap> caps,
      boolean poolCaps,
      Presence presence,
      Talents talents) {
    this.name = name;
    this.capacity = capacity;
    this.caps = caps;
    this.poolCaps = poolCaps;
    this.presence = presence;
    this.talents = talents;
  }

  /**
   * A member without limits.
   *
   * @param name the name, by which pools refer to it; not blank
   */
  public static Member named(String name) {
    if (name.isBlank()) {
      throw InvalidConfiguration.of(
          "no-name",
          "The name (of %d characters) of a member must not be blank.".formatted(name.length()),
          "Maybe it is the key of a user that has no name.");
    }
    return new Member(name, UNLIMITED, List.of(), true, Presence.ALWAYS, Talents.NONE);
  }

  /**
   * The same member with room for so many open leads.
   *
   * @param most 0 for a member who takes none
   */
  public Member capacity(long most) {
    if (most < 0) {
      throw InvalidConfiguration.of(
          "bad-capacity",
          "The capacity (%d) must not be negative.".formatted(most),
          "Maybe leave it out: the member has no limit then.");
    }
    if (most > Integer.MAX_VALUE) {
      throw InvalidConfiguration.of(
          "bad-capacity",
          "The capacity (%d) must be at most %d.".formatted(most, Integer.MAX_VALUE),
          "Maybe leave it out: the member has no limit then.");
    }
    return new Member(name, most, caps, poolCaps, presence, talents);
  }

  /** The same member with one more cap; at most three hold at once. */
  public Member cap(LeadCap cap) {
    List<LeadCap> more = new ArrayList<>(caps);
    more.add(cap);
    return new Member(name, capacity, LeadCap.together(more), poolCaps, presence, talents);
  }

  /** The same member, to whom the caps of pools don't apply. */
  public Member withoutPoolCaps() {
    return new Member(name, capacity, caps, false, presence, talents);
  }

  /** The same member in a zone: its caps and days of leave go by the clock there. */
  public Member zone(ZoneId zone) {
    return with(presence.inZone(zone));
  }

  /** The same member with working hours. Without a zone of its own it has the zone of these. */
  public Member working(WorkCalendar hours) {
    return with(presence.working(hours));
  }

  /** The same member, out of office until somebody says otherwise. */
  public Member outOfOffice() {
    return with(presence.outOfOffice(true));
  }

  /**
   * The same member with days of leave.
   *
   * @param from the first date of leave, in the member's zone
   * @param back the date of return; after {@code from}
   */
  public Member leave(LocalDate from, LocalDate back) {
    return with(presence.onLeave(new Presence.Leave(from, back)));
  }

  /**
   * The same member in a tier.
   *
   * @param number 1 and more; the lowest is asked first by a pool that goes by tiers
   */
  public Member tier(int number) {
    if (number < 1) {
      throw InvalidConfiguration.of(
          "bad-tier",
          "The tier (%d) must be at least 1.".formatted(number),
          "Maybe the first tier was meant: 1.");
    }
    return with(talents.tier(number));
  }

  /** The same member with more tags, to which a pool may give weights and caps. */
  public Member tags(String... tags) {
    return with(talents.tags(List.of(tags)));
  }

  /**
   * The same member with more skills of a kind, as in {@code skill("language", "de", "en")}. Case
   * does not count.
   */
  public Member skill(String kind, String... values) {
    return with(talents.skill(kind, List.of(values)));
  }

  /** The same member with a weight for pools that give it none; 1 if nothing is said. */
  public Member weight(BigDecimal weight) {
    return with(talents.weight(Thousandths.of("weight", weight)));
  }

  /** The same, of a whole weight. */
  public Member weight(long weight) {
    return weight(BigDecimal.valueOf(weight));
  }

  /**
   * The same member with a figure of performance, such as a win rate or deals a month. Only the
   * ratio between members counts.
   *
   * @param figure 0 to 1,000 with at most three decimals
   */
  public Member performance(BigDecimal figure) {
    return with(talents.performance(Thousandths.of("performance", figure)));
  }

  private Member with(Presence newPresence) {
    return new Member(name, capacity, caps, poolCaps, newPresence, talents);
  }

  private Member with(Talents newTalents) {
    return new Member(name, capacity, caps, poolCaps, presence, newTalents);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** How many open leads there is room for; empty for any number. */
  public OptionalLong capacity() {
    return capacity == UNLIMITED ? OptionalLong.empty() : OptionalLong.of(capacity);
  }

  /** The number of the tier. */
  public int tier() {
    return talents.tier();
  }

  /** The tags, sorted. */
  public Set<String> tags() {
    return talents.tags();
  }

  /** Whether the member has a skill; case does not count. */
  public boolean hasSkill(String kind, String value) {
    return talents.has(kind, value);
  }

  /** Whether the member is there at an instant: in office, not on leave, within working hours. */
  public boolean isThere(Instant at) {
    return !presence.outOfOffice()
        && (presence.isAlways() || presence.next(at).filter(at::equals).isPresent());
  }

  /**
   * The first instant from one on at which the member is there.
   *
   * @return empty if that is not known: the member is out of office, or never comes back
   */
  public Optional<Instant> nextThere(Instant at) {
    return presence.outOfOffice() ? Optional.empty() : presence.next(at);
  }

  List<LeadCap> caps() {
    return caps;
  }

  boolean hasPoolCaps() {
    return poolCaps;
  }

  Presence presence() {
    return presence;
  }

  long weight() {
    return talents.weight();
  }

  long performance() {
    return talents.performance();
  }

  /** The data; of working hours the name alone. */
  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("member", name);
    if (capacity != UNLIMITED) {
      form = form.with("capacity", capacity);
    }
    form = form.withAny("caps", caps);
    if (!poolCaps) {
      form = form.with("poolCaps", false);
    }
    if (presence.ownZone() != null) {
      form = form.with("zone", presence.ownZone().getId());
    }
    if (presence.working() != null) {
      form = form.with("working", presence.working().name());
    }
    if (presence.outOfOffice()) {
      form = form.with("outOfOffice", true);
    }
    return talents.describe(form.withAny("leave", presence.leave()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Member that
        && form().equals(that.form())
        && Objects.equals(presence.working(), that.presence.working());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The name. */
  @Override
  public String toString() {
    return "Member[" + name + "]";
  }
}
