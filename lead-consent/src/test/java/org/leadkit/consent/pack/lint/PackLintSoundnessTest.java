package org.leadkit.consent.pack.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Dialing;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.Scope;
import org.leadkit.consent.pack.Applies;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.InForce;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Trust;
import org.leadkit.consent.pack.Window;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Purpose;

/** What the lint says is true of every question of a small world, asked one by one. */
class PackLintSoundnessTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate TODAY = FIRST.plusDays(2);
  private static final int DAYS = 8;

  /** A question on a date. */
  private record Question(
      Purpose purpose,
      Channel channel,
      Dialing dialing,
      Recipient.Role role,
      String topic,
      LocalDate date) {}

  private static final List<Question> WORLD = world();

  private static List<Question> world() {
    List<Question> world = new ArrayList<>();
    for (int day = 2; day <= DAYS; day++) {
      for (Purpose purpose :
          List.of(Purpose.DIRECT_MARKETING, Purpose.RESEARCH, Purpose.LEGAL_NOTICE)) {
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS, Channel.POST)) {
          for (Dialing dialing : List.of(Dialing.MANUAL, Dialing.PREVIEW, Dialing.PREDICTIVE)) {
            for (Recipient.Role role : Recipient.Role.values()) {
              for (String topic : List.of("", "a", "b", "c")) {
                world.add(
                    new Question(purpose, channel, dialing, role, topic, FIRST.plusDays(day)));
              }
            }
          }
        }
      }
    }
    return world;
  }

  private static boolean applies(PackRule rule, Question question) {
    RuleHead head = rule.head();
    Applies applies = head.applies();
    Scope scope = applies.scope();
    if (!head.enabled()
        || question.date().isBefore(head.inForce().from())
        || !question.date().isBefore(head.inForce().until())) {
      return false;
    }
    if (!scope.purposes().isEmpty() && !scope.purposes().contains(question.purpose())) {
      return false;
    }
    if (!scope.channels().isEmpty() && !scope.channels().contains(question.channel())) {
      return false;
    }
    if (!scope.topics().isEmpty() && !scope.topics().contains(question.topic())) {
      return false;
    }
    if (!applies.dialing().isEmpty() && !applies.dialing().contains(question.dialing())) {
      return false;
    }
    boolean isUnknown = question.role() == Recipient.Role.UNKNOWN;
    return applies.roles().isEmpty()
        || applies.roles().contains(question.role())
        || (isUnknown && !(rule instanceof PackRule.Permit));
  }

  @Property(tries = 500)
  void aRuleThatIsOverAppliesNeverAgainAndEveryOneIsFound(@ForAll("packs") PolicyPack pack) {
    for (PackRule rule : pack.rules()) {
      boolean isOver =
          rule.head().enabled() && WORLD.stream().noneMatch(question -> applies(rule, question));
      assertThat(found(pack, "rule-over", rule)).as(pack.form().toString()).isEqualTo(isOver);
    }
  }

  @Property(tries = 500)
  void aPermitIsCalledBannedIfAndOnlyIfEveryQuestionOfItIs(@ForAll("packs") PolicyPack pack) {
    List<PackRule> bans = pack.rules().stream().filter(PackRule.Ban.class::isInstance).toList();
    for (PackRule rule : pack.rules()) {
      if (rule instanceof PackRule.Permit) {
        List<Question> about = WORLD.stream().filter(question -> applies(rule, question)).toList();
        boolean isBanned =
            !about.isEmpty()
                && about.stream()
                    .allMatch(question -> bans.stream().anyMatch(ban -> applies(ban, question)));
        assertThat(found(pack, "permit-banned", rule))
            .as(pack.form().toString())
            .isEqualTo(isBanned);
      }
    }
  }

  @Property(tries = 500)
  void withoutAnIdlePermitTheSameIsPermitted(@ForAll("packs") PolicyPack pack) {
    List<String> idle =
        PackLint.of(pack, TODAY).findings().stream()
            .filter(finding -> finding.code().equals("permit-idle"))
            .map(finding -> finding.rules().get(0))
            .toList();
    for (Question question : idle.isEmpty() ? List.<Question>of() : WORLD) {
      for (ConsentLevel level : ConsentLevel.values()) {
        for (boolean confirmed : List.of(true, false)) {
          boolean before =
              pack.rules().stream().anyMatch(r -> permits(r, question, level, confirmed));
          boolean after =
              pack.rules().stream()
                  .filter(rule -> !idle.contains(rule.head().id()))
                  .anyMatch(r -> permits(r, question, level, confirmed));
          assertThat(after).as(pack.form().toString()).isEqualTo(before);
        }
      }
    }
  }

  private static boolean permits(
      PackRule rule, Question question, ConsentLevel level, boolean confirmed) {
    if (!(rule instanceof PackRule.Permit permit) || !applies(rule, question)) {
      return false;
    }
    if (permit.ground() instanceof Ground.Consent consent) {
      boolean isVerified = rule.head().trust() != Trust.UNVERIFIED;
      boolean isExpress = consent.atLeast().compareTo(ConsentLevel.EXPRESS) >= 0;
      return (isVerified || isExpress)
          && level.compareTo(consent.atLeast()) >= 0
          && (confirmed || !consent.confirmed());
    }
    return rule.head().trust() != Trust.UNVERIFIED;
  }

  @Property(tries = 500)
  void aGapIsOneAtItsExample(@ForAll("packs") PolicyPack pack) {
    for (PackLint.Finding finding : PackLint.of(pack, TODAY).findings()) {
      if (finding.code().equals("date-gap")) {
        PackLint.Example example = finding.witness().orElseThrow();
        PackRule after = rule(pack, finding.rules().get(0));
        PackRule before = rule(pack, finding.rules().get(1));
        assertThat(before.head().inForce().until()).isBeforeOrEqualTo(example.date());
        assertThat(after.head().inForce().from()).isAfter(example.date());
        assertThat(
                pack.rules().stream()
                    .filter(rule -> rule.getClass() == after.getClass())
                    .filter(rule -> RulesAbout.applies(rule, example.request(), example.date())))
            .isEmpty();
      }
    }
  }

  @Property(tries = 500)
  void hoursWithoutAWindowLeaveNoMinuteAtTheirExample(@ForAll("packs") PolicyPack pack) {
    for (PackLint.Finding finding : PackLint.of(pack, TODAY).findings()) {
      if (finding.code().equals("no-window")) {
        PackLint.Example example = finding.witness().orElseThrow();
        List<PackRule.Hours> hours =
            finding.rules().stream().map(id -> (PackRule.Hours) rule(pack, id)).toList();
        assertThat(hours)
            .allMatch(one -> RulesAbout.applies(one, example.request(), example.date()));
        for (DayOfWeek day : DayOfWeek.values()) {
          for (int hour = 0; hour < 24; hour++) {
            LocalTime time = LocalTime.of(hour, 30);
            assertThat(hours.stream().allMatch(one -> isOpen(one, day, time))).isFalse();
          }
        }
      }
    }
  }

  private static boolean isOpen(PackRule.Hours hours, DayOfWeek day, LocalTime time) {
    return hours.windows().stream()
        .anyMatch(
            window ->
                window.days().contains(day)
                    && !time.isBefore(window.opens())
                    && time.isBefore(window.closes()));
  }

  private static PackRule rule(PolicyPack pack, String id) {
    return pack.rules().stream()
        .filter(rule -> rule.head().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean found(PolicyPack pack, String code, PackRule rule) {
    return PackLint.of(pack, TODAY).findings().stream()
        .anyMatch(
            finding ->
                finding.code().equals(code) && finding.rules().get(0).equals(rule.head().id()));
  }

  @Provide
  Arbitrary<PolicyPack> packs() {
    return rules()
        .list()
        .ofMaxSize(6)
        .map(
            rules ->
                PolicyPack.of(
                    "p",
                    "1",
                    IntStream.range(0, rules.size())
                        .mapToObj(i -> rules.get(i).named("rule-" + i))
                        .toList()));
  }

  /** A rule without its id. */
  private interface Unnamed {
    PackRule named(String id);
  }

  private static Arbitrary<Unnamed> rules() {
    Arbitrary<Scope> scopes =
        Combinators.combine(
                Arbitraries.of(Purpose.DIRECT_MARKETING, Purpose.RESEARCH).set().ofMaxSize(2),
                Arbitraries.of(Channel.EMAIL, Channel.SMS).set().ofMaxSize(2),
                Arbitraries.of("a", "b").set().ofMaxSize(1))
            .as((purposes, channels, topics) -> new Scope(purposes, channels, Set.of(), topics));
    Arbitrary<Applies> applies =
        Combinators.combine(
                Arbitraries.oneOf(scopes, Arbitraries.just(Scope.EVERYTHING)),
                Arbitraries.of(Dialing.MANUAL, Dialing.PREVIEW).set().ofMaxSize(1),
                Arbitraries.of(Recipient.Role.class).set().ofMaxSize(1))
            .as(Applies::new);
    Arbitrary<InForce> dates =
        Arbitraries.oneOf(
            Arbitraries.just(InForce.ALWAYS),
            Combinators.combine(
                    Arbitraries.integers().between(0, DAYS - 2),
                    Arbitraries.integers().between(1, 3))
                .as(
                    (from, length) ->
                        new InForce(
                            FIRST.plusDays(from), FIRST.plusDays(Math.min(DAYS, from + length)))));
    Arbitrary<Ground> grounds =
        Arbitraries.oneOf(
            Arbitraries.just(new Ground.OptOutRegime()),
            Combinators.combine(
                    Arbitraries.of(
                        ConsentLevel.IMPLIED, ConsentLevel.EXPRESS, ConsentLevel.EXPLICIT),
                    Arbitraries.of(true, false))
                .as((level, confirmed) -> new Ground.Consent(level, confirmed, null, Set.of())));
    return Combinators.combine(
            applies,
            dates,
            Arbitraries.of(Trust.HOUSE, Trust.HOUSE, Trust.UNVERIFIED),
            Arbitraries.of(true, true, true, false),
            Arbitraries.integers().between(0, 4),
            grounds,
            Arbitraries.integers().between(0, 22))
        .as(
            (to, inForce, trust, enabled, kind, ground, hour) ->
                id -> {
                  RuleHead head = new RuleHead(id, "x", trust, inForce, to, enabled, Set.of());
                  return switch (kind) {
                    case 0 -> new PackRule.Ban(head);
                    case 1 ->
                        new PackRule.Hours(
                            head,
                            List.of(
                                new Window(
                                    EnumSet.allOf(DayOfWeek.class),
                                    LocalTime.of(hour, 0),
                                    LocalTime.of(hour + 1, 0),
                                    false)),
                            "",
                            List.of());
                    default -> new PackRule.Permit(head, ground);
                  };
                });
  }
}
