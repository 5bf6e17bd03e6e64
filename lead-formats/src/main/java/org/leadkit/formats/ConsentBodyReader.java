package org.leadkit.formats;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Span;
import org.leadkit.consent.pack.DayCount;
import org.leadkit.consent.pack.Ground;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PackRule.Due;
import org.leadkit.consent.pack.PackRule.Register.Asks;
import org.leadkit.consent.pack.RuleHead;
import org.leadkit.consent.pack.Window;

/** Reads what the kinds of rules of consent packs say that have several members. */
final class ConsentBodyReader {

  private static final int MOST = 1_000_000;
  private static final Pattern HOURS =
      Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d)-((?:[01]\\d|2[0-3]):[0-5]\\d|24:00)");
  private static final Forms SPANS =
      new Forms(
          "time", List.of(List.of("rolling"), List.of("calendar")), "Maybe write two limits.");
  private static final Forms COUNTS =
      new Forms(
          "time",
          List.of(List.of("businessDays"), List.of("days"), List.of("months")),
          "Maybe write two rules.");

  private final Findings findings;
  private final Literals literals;
  private final ConsentValues values;
  private final GroundReader grounds;

  ConsentBodyReader(Findings findings, GroundReader grounds) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.values = new ConsentValues(findings);
    this.grounds = grounds;
  }

  Optional<Function<RuleHead, PackRule>> cooling(Members body) {
    Set<ConsentEvent.Kind> after = values.constants(body, "after", ConsentEvent.Kind.class, "kind");
    Optional<Period> length = body.required("length").flatMap(values::period);
    return length.map(time -> head -> new PackRule.Cooling(head, after, time));
  }

  Optional<Function<RuleHead, PackRule>> register(Members body) {
    Optional<String> name = body.required("name").flatMap(literals::text);
    Asks asks =
        body.optional("asks")
            .flatMap(node -> literals.constant(node, Asks.class, "question"))
            .orElse(Asks.LISTED);
    Optional<Period> maxAge = body.optional("maxAge").flatMap(values::period);
    Period grace = body.optional("grace").flatMap(values::period).orElse(Period.ZERO);
    List<Ground> lifted = grounds.all(body, "lifted");
    return name.map(
        register ->
            head ->
                new PackRule.Register(head, register, asks, maxAge.orElse(null), grace, lifted));
  }

  Optional<Function<RuleHead, PackRule>> hours(Members body) {
    Optional<List<Window>> windows =
        body.required("windows").flatMap(node -> values.some(node, "windows", this::window));
    String holidays = values.text(body, "holidays");
    List<Ground> unless = grounds.all(body, "unless");
    return windows.map(some -> head -> new PackRule.Hours(head, some, holidays, unless));
  }

  private Optional<Window> window(Node node) {
    int before = findings.count();
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Set<DayOfWeek> days = values.constants(members, "days", DayOfWeek.class, "day");
              Set<DayOfWeek> named = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
              Optional<Node> open = members.required("open");
              Optional<String> text = open.flatMap(literals::text);
              boolean isAfter = values.flag(members, "after", false);
              members.close();
              return text.flatMap(hours -> window(open.orElseThrow(), hours, named, isAfter))
                  .filter(any -> findings.count() == before);
            });
  }

  private Optional<Window> window(Node node, String hours, Set<DayOfWeek> days, boolean isAfter) {
    Matcher matcher = HOURS.matcher(hours);
    if (!matcher.matches()) {
      return literals.refuse(
          node,
          "bad-hours",
          "The hours (%s) must be two times of a day.".formatted(Shown.of(hours)),
          "Maybe write them like 09:00-20:00; 24:00 is the end of the day.");
    }
    String end = matcher.group(2);
    LocalTime closes = end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end);
    return Optional.of(new Window(days, LocalTime.parse(matcher.group(1)), closes, isAfter));
  }

  Optional<Function<RuleHead, PackRule>> limit(Members body) {
    Optional<Long> times = body.required("times").flatMap(node -> literals.whole(node, MOST));
    Optional<Span> span = body.required("within").flatMap(this::span);
    boolean sameTopic = values.flag(body, "sameTopic", false);
    boolean sameChannel = values.flag(body, "sameChannel", false);
    List<Ground> unless = grounds.all(body, "unless");
    return times.flatMap(
        most ->
            span.map(
                time ->
                    head ->
                        new PackRule.Limit(
                            head, Math.toIntExact(most), time, sameTopic, sameChannel, unless)));
  }

  private Optional<Span> span(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<String> form = told(SPANS, members, "rolling");
              Optional<Node> length = form.flatMap(members::required);
              Optional<Duration> time = length.flatMap(literals::duration);
              members.close();
              return time.flatMap(one -> span(length.orElseThrow(), form.orElseThrow(), one));
            });
  }

  private Optional<Span> span(Node node, String form, Duration length) {
    try {
      Span.Kind kind = form.equals("rolling") ? Span.Kind.ROLLING : Span.Kind.CALENDAR;
      return Optional.of(new Span(kind, length));
    } catch (IllegalArgumentException e) {
      return literals.refuse(
          node,
          "bad-length",
          "The time (%s) must be longer than none, and in whole days by the calendar."
              .formatted(length),
          "Maybe write it like P30D.");
    }
  }

  Optional<Function<RuleHead, PackRule>> due(Members body) {
    Optional<String> duty = body.required("duty").flatMap(literals::text);
    Optional<String> trigger = body.required("trigger").flatMap(literals::text);
    Due.Kind kind =
        body.optional("kind")
            .flatMap(node -> literals.constant(node, Due.Kind.class, "kind"))
            .orElse(Due.Kind.ACT_BY);
    Optional<DayCount> count = count(body);
    return duty.flatMap(
        one ->
            trigger.flatMap(
                event -> count.map(time -> head -> new Due(head, one, event, kind, time))));
  }

  private Optional<DayCount> count(Members body) {
    Optional<String> unit = told(COUNTS, body, "days");
    Optional<Long> amount =
        unit.flatMap(body::required).flatMap(node -> literals.whole(node, MOST));
    boolean firstDay = values.flag(body, "firstDay", false);
    boolean rolled = values.flag(body, "rolled", false);
    String holidays = values.text(body, "holidays");
    boolean defined = values.flag(body, "defined", false);
    Ground.Counting counting =
        body.optional("counting")
            .flatMap(node -> literals.constant(node, Ground.Counting.class, "counting"))
            .orElse(Ground.Counting.FORWARD);
    return amount.map(
        most ->
            new DayCount(
                Math.toIntExact(most),
                unit(unit.orElseThrow()),
                firstDay,
                rolled,
                holidays,
                defined,
                counting));
  }

  private static DayCount.Unit unit(String member) {
    return switch (member) {
      case "businessDays" -> DayCount.Unit.BUSINESS_DAYS;
      case "months" -> DayCount.Unit.MONTHS;
      default -> DayCount.Unit.DAYS;
    };
  }

  /** The member that tells the form; the usual one, which is then missing, if there is none. */
  private Optional<String> told(Forms forms, Members members, String usual) {
    return forms.of(members, findings).map(form -> form.isEmpty() ? usual : form);
  }
}
