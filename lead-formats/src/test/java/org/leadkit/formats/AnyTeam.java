package org.leadkit.formats;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.distribution.Member;
import org.leadkit.distribution.Team;

/** Arbitrary teams with parts of every kind. */
final class AnyTeam {

  /** The calendar by which the members work. */
  static final WorkCalendar CALENDAR =
      WorkCalendar.named("mondays", ZoneId.of("Europe/Berlin"))
          .open(DayOfWeek.MONDAY, "09:00-17:00")
          .build();

  private static final Instant BACK = Instant.parse("2026-12-01T08:00:00.5Z");

  private AnyTeam() {}

  static Arbitrary<Team> any() {
    return Combinators.combine(
            AnyText.any(),
            AnyText.notBlank().list().uniqueElements().ofMaxSize(3),
            parts().list().ofSize(3).list().ofSize(3),
            AnyText.any().list().ofMaxSize(2))
        .as(AnyTeam::team)
        .withoutEdgeCases();
  }

  private static Team team(
      String name,
      List<String> names,
      List<List<Function<Member, Member>>> parts,
      List<String> absent) {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Member member = Member.named(names.get(i));
      for (Function<Member, Member> part : parts.get(i)) {
        member = part.apply(member);
      }
      members.add(member);
    }
    Team team = Team.of(members).named(name);
    for (String one : absent) {
      boolean isKnown = one.length() % 2 == 0;
      team = isKnown ? team.without(one, BACK) : team.without(one);
    }
    return team;
  }

  private static Arbitrary<Function<Member, Member>> parts() {
    Arbitrary<LocalDate> dates =
        Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        List.of(
            part(Arbitraries.longs().between(0, Integer.MAX_VALUE), Member::capacity),
            AnyPool.caps().map(cap -> member -> uncapped(member) ? member.cap(cap) : member),
            Arbitraries.of(Member::withoutPoolCaps, Member::outOfOffice),
            part(Arbitraries.of("UTC", "Asia/Tokyo", "+02:00").map(ZoneId::of), Member::zone),
            Arbitraries.just(member -> member.working(CALENDAR)),
            Combinators.combine(dates, Arbitraries.integers().between(1, 50))
                .as((from, days) -> member -> member.leave(from, from.plusDays(days))),
            part(Arbitraries.integers().between(1, 9), Member::tier),
            AnyText.any().map(tag -> member -> member.tags(tag)),
            Combinators.combine(AnyText.any(), AnyText.any())
                .as((kind, skill) -> member -> member.skill(kind, skill)),
            part(AnyPool.decimals(), Member::weight),
            part(AnyPool.decimals(), Member::performance)));
  }

  private static boolean uncapped(Member member) {
    return !member.form().toString().contains("\"caps\"");
  }

  private static <T> Arbitrary<Function<Member, Member>> part(
      Arbitrary<T> values, BiFunction<Member, T, Member> change) {
    return values.map(value -> member -> change.apply(member, value));
  }
}
