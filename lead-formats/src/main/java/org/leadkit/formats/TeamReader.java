package org.leadkit.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Team;

/** Reads one team; used once. */
final class TeamReader {

  private final Findings findings = new Findings();
  private final Literals literals = new Literals(findings);
  private final LeadCapReader caps = new LeadCapReader(literals, findings);
  private final PolicyReading reading;
  private final Map<String, WorkCalendar> calendars;

  TeamReader(String text, Map<String, WorkCalendar> calendars) {
    this.reading = PolicyReading.begin(text, "team", findings);
    this.calendars = calendars;
  }

  Team read() {
    reading.format();
    String name = reading.name("team");
    Optional<List<Node>> nodes = reading.members().required("members").flatMap(literals::items);
    Parts<Member> members =
        Parts.of(nodes, "/members", reading.origins(), (node, at) -> member(node));
    List<Absence> absent =
        reading
            .members()
            .optional("absent")
            .flatMap(list -> literals.all(list, this::absence))
            .orElse(List.of());
    return reading.end(
        () -> {
          Team team = Team.of(members.values()).named(name);
          for (Absence one : absent) {
            team = team.without(one.member(), one.back());
          }
          return team;
        });
  }

  /** Someone who is not there, and until when. */
  private record Absence(String member, Instant back) {}

  private Optional<Absence> absence(Node node) {
    if (!(node instanceof Node.Group)) {
      return literals.text(node).map(name -> new Absence(name, Instant.MAX));
    }
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> name = members.required("member").flatMap(literals::text);
              Optional<Instant> back = members.required("back").flatMap(literals::instant);
              members.close();
              return name.flatMap(one -> back.map(at -> new Absence(one, at)));
            });
  }

  private Optional<Member> member(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Node> nameNode = members.required("member");
              Optional<Member> named =
                  nameNode
                      .flatMap(literals::text)
                      .flatMap(
                          name -> Built.from(nameNode.get(), findings, () -> Member.named(name)));
              Withers<Member> withers = withers(members);
              members.close();
              Optional<Member> member = withers.applied(named.orElse(Member.named("unread")));
              return named.flatMap(any -> member);
            });
  }

  private Withers<Member> withers(Members members) {
    return new Withers<Member>(members, literals, findings)
        .may("capacity", number -> literals.whole(number, Integer.MAX_VALUE), Member::capacity)
        .mayEach("caps", caps::read, Member::cap)
        .may("poolCaps", literals::flag, (one, on) -> on ? one : one.withoutPoolCaps())
        .may("zone", literals::zone, Member::zone)
        .may("working", this::calendar, Member::working)
        .may("outOfOffice", literals::flag, (one, out) -> out ? one.outOfOffice() : one)
        .mayEach("leave", this::leave, (one, change) -> change.apply(one))
        .may("tier", this::tier, Member::tier)
        .mayEach("tags", literals::text, (one, tag) -> one.tags(tag))
        .mayEach("skills", this::skill, (one, change) -> change.apply(one))
        .may("weight", literals::decimal, Member::weight)
        .may("performance", literals::decimal, Member::performance);
  }

  private Optional<Integer> tier(Node node) {
    return literals.whole(node, Integer.MAX_VALUE).map(Long::intValue);
  }

  private Optional<WorkCalendar> calendar(Node node) {
    return literals
        .text(node)
        .flatMap(
            name ->
                calendars.containsKey(name)
                    ? Optional.of(calendars.get(name))
                    : literals.refuse(
                        node,
                        "unknown-calendar",
                        "The calendar (%s) must be one that the reader was given."
                            .formatted(Shown.of(name)),
                        calendars.isEmpty()
                            ? "Maybe register it: LeadJson.withCalendar."
                            : Spelling.hint(name, calendars.keySet())));
  }

  private Optional<UnaryOperator<Member>> leave(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<LocalDate> from = members.required("from").flatMap(this::date);
              Optional<LocalDate> back = members.required("back").flatMap(this::date);
              members.close();
              return from.flatMap(first -> back.map(last -> one -> one.leave(first, last)));
            });
  }

  private Optional<LocalDate> date(Node node) {
    return literals
        .text(node)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException e) {
                return literals.refuse(
                    node,
                    "bad-date",
                    "The date (%s) is not in ISO 8601.".formatted(Shown.of(text)),
                    "Maybe write it like 2026-12-24.");
              }
            });
  }

  private Optional<UnaryOperator<Member>> skill(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> kind = members.required("kind").flatMap(literals::text);
              Optional<List<String>> values =
                  members.required("values").flatMap(list -> literals.all(list, literals::text));
              members.close();
              return kind.flatMap(
                  name -> values.map(all -> one -> one.skill(name, all.toArray(String[]::new))));
            });
  }
}
