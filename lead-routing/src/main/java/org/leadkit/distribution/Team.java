package org.leadkit.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;

/**
 * Who is there to take a lead, as the host knows it at the moment of the decision. The team of
 * {@link #everyone} is open: it has a member of any name, without limits. A team of members is
 * closed: whoever is not in it gets no lead. Immutable and thread-safe.
 */
public final class Team implements Canonical {

  private static final Team EVERYONE =
      new Team(Pool.TEAM, true, new LinkedHashMap<>(), new TreeMap<>());

  private final String name;
  private final boolean open;
  private final Map<String, Member> members;

  /** Who is not there, and when they are back; {@link Instant#MAX} if that is not known. */
  private final SortedMap<String, Instant> absent;

  private Team(
      String name, boolean open, Map<String, Member> members, SortedMap<String, Instant> absent) {
    this.name = name;
    this.open = open;
    this.members = Collections.unmodifiableMap(members);
    this.absent = Collections.unmodifiableSortedMap(absent);
  }

  /** Everyone is available, without limits. */
  public static Team everyone() {
    return EVERYONE;
  }

  /**
   * These members and nobody else.
   *
   * @throws InvalidConfiguration if two have one name
   */
  public static Team of(Collection<Member> members) {
    Map<String, Member> byName = new LinkedHashMap<>();
    Issues issues = new Issues();
    int place = 0;
    for (Member member : members) {
      if (byName.putIfAbsent(member.name(), member) != null) {
        issues.error(
            "duplicate-member",
            "/members/" + place,
            "The member (%s) stands twice in the team.".formatted(member.name()),
            "Maybe two people have one name: use the keys of the users.");
      }
      place++;
    }
    issues.throwIfErrors();
    return new Team(Pool.TEAM, false, byName, new TreeMap<>());
  }

  /** The same, one by one. */
  public static Team of(Member... members) {
    return of(List.of(members));
  }

  /** The same team of another name, to which {@link Pool#team} refers. */
  public Team named(String newName) {
    return new Team(newName, open, members, absent);
  }

  /** The same team without a member, who is on leave, ill or has gone. */
  public Team without(String member) {
    return without(member, Instant.MAX);
  }

  /**
   * The same team without a member, who is back at an instant. A member stays absent until the host
   * gives a team with it; a lead for which nobody is free is held until that instant.
   */
  public Team without(String member, Instant back) {
    SortedMap<String, Instant> more = new TreeMap<>(absent);
    more.put(member, back);
    return new Team(name, open, members, more);
  }

  /** The name. */
  public String name() {
    return name;
  }

  /** The members that are known, in order; none for an open team. */
  public Collection<Member> members() {
    return members.values();
  }

  /** Those who were named as not being there, sorted. */
  public Set<String> absent() {
    return absent.keySet();
  }

  /** The member of that name; empty if it is not in the team. */
  public Optional<Member> member(String member) {
    Member known = members.get(member);
    return known == null && open ? Optional.of(Member.named(member)) : Optional.ofNullable(known);
  }

  /** True if the member is in the team and neither absent nor out of office. */
  public boolean isAvailable(String member) {
    Member known = members.get(member);
    return !absent.containsKey(member) && (known == null ? open : !known.presence().outOfOffice());
  }

  /** True if the member is available and not on leave at an instant, whatever the hour. */
  public boolean isOnDuty(String member, Instant at) {
    Member known = members.get(member);
    return isAvailable(member) && (known == null || !known.presence().isOnLeave(at));
  }

  /** True if the member is available, not on leave and within working hours at an instant. */
  public boolean isAvailable(String member, Instant at) {
    Member known = members.get(member);
    return isAvailable(member) && (known == null || known.isThere(at));
  }

  boolean isAbsent(String member) {
    return absent.containsKey(member);
  }

  /** When an absent member is back; {@link Instant#MAX} if that is not known. */
  Instant back(String member) {
    return absent.getOrDefault(member, Instant.MAX);
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object()
        .with("format", 1)
        .with("team", name)
        .with("members", members.values())
        .withAny("absent", absent.entrySet().stream().map(Team::absence).toList());
  }

  private static Object absence(Map.Entry<String, Instant> one) {
    return one.getValue().equals(Instant.MAX)
        ? one.getKey()
        : CanonicalForm.object().with("member", one.getKey()).with("back", one.getValue());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Team that
        && open == that.open
        && form().equals(that.form())
        && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Its name. */
  @Override
  public String toString() {
    return "Team[" + name + "]";
  }
}
