package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.calendar.Holidays;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.sla.Escalation;
import org.leadkit.sla.Escalation.Action;
import org.leadkit.sla.ServiceLevel;
import org.leadkit.sla.ServiceLevelBuilder;

/** Reads service levels that stand within a policy. */
final class ServiceLevelReader {

  private static final int MOST = 1_000_000;

  private final Findings findings;
  private final Literals literals;
  private final CalendarReader calendars;

  /**
   * A reader for one text.
   *
   * @param known the holidays to which calendars may refer, by name
   */
  ServiceLevelReader(Map<String, Holidays> known, Findings findings) {
    this.findings = findings;
    this.literals = new Literals(findings);
    this.calendars = new CalendarReader(known, findings);
  }

  /** Reads one; empty, with findings, if that fails. */
  Optional<ServiceLevel> read(Node node) {
    int before = findings.count();
    return Members.of(node, findings)
        .flatMap(this::builder)
        .filter(builder -> findings.count() == before)
        .flatMap(builder -> Built.from(node, findings, builder::build));
  }

  private Optional<ServiceLevelBuilder> builder(Members members) {
    Optional<String> name = members.required("name").flatMap(literals::text);
    ServiceLevelBuilder level = ServiceLevel.named(name.orElse("unread"));
    time(members, "accept").ifPresent(level::accept);
    time(members, "firstTouch").ifPresent(level::firstTouch);
    time(members, "followUp").ifPresent(level::followUp);
    members.optional("calendar").flatMap(calendars::read).ifPresent(level::in);
    members
        .optional("warn")
        .flatMap(node -> Members.of(node, findings))
        .ifPresent(warn -> warning(warn, level));
    members
        .optional("ladder")
        .flatMap(node -> literals.all(node, this::step))
        .ifPresent(steps -> steps.forEach(level::then));
    members.close();
    return name.map(any -> level);
  }

  private Optional<Duration> time(Members members, String name) {
    return members.optional(name).flatMap(literals::duration);
  }

  private void warning(Members warn, ServiceLevelBuilder level) {
    if (warn.has("before")) {
      time(warn, "before").ifPresent(level::warnBefore);
    } else {
      warn.required("percent")
          .flatMap(node -> literals.whole(node, MOST))
          .ifPresent(percent -> level.warnAfter(Math.toIntExact(percent)));
    }
    warn.close();
  }

  private Optional<Escalation> step(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<Target> past =
                  members
                      .required("past")
                      .flatMap(one -> literals.constant(one, Target.class, "target"));
              Optional<Duration> after = members.required("after").flatMap(literals::duration);
              Optional<Action> action =
                  members
                      .required("do")
                      .flatMap(one -> literals.constant(one, Action.class, "action"));
              String to = members.optional("to").flatMap(literals::text).orElse("");
              long times =
                  members.optional("times").flatMap(one -> literals.whole(one, MOST)).orElse(1L);
              members.close();
              return past.flatMap(
                  target ->
                      after.flatMap(
                          time ->
                              action.map(
                                  one ->
                                      new Escalation(
                                          one, target, time, to, Math.toIntExact(times)))));
            });
  }

  /** The levels of a list that could be read. */
  Parts<ServiceLevel> all(Optional<List<Node>> nodes, Origins origins) {
    return Parts.of(nodes, "/serviceLevels", origins, (node, pointer) -> read(node));
  }
}
