package org.leadkit.formats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.leadkit.distribution.LeadCap;

/** Reads how many leads a member may get in some time. */
final class LeadCapReader {

  private static final Forms FORMS =
      new Forms(
          "cap",
          List.of(List.of("per"), List.of("within")),
          "Maybe make a list of two caps of it.");

  private static final List<String> PERIODS = List.of("hour", "day", "week");

  private final Literals literals;
  private final Findings findings;

  LeadCapReader(Literals literals, Findings findings) {
    this.literals = literals;
    this.findings = findings;
  }

  /** A cap of an object that has no other members. */
  Optional<LeadCap> read(Node node) {
    return Members.of(node, findings)
        .flatMap(
            members -> {
              Optional<LeadCap> cap = read(node, members);
              members.close();
              return cap;
            });
  }

  /** A cap of an object that may have other members. */
  Optional<LeadCap> read(Node node, Members members) {
    Optional<Long> most =
        members.required("most").flatMap(number -> literals.whole(number, Integer.MAX_VALUE));
    return FORMS
        .of(members, findings)
        .flatMap(
            form ->
                form.equals("within") ? rolling(node, members, most) : period(node, members, most));
  }

  private Optional<LeadCap> rolling(Node node, Members members, Optional<Long> most) {
    Optional<Duration> window = members.required("within").flatMap(literals::duration);
    return most.flatMap(
        number ->
            window.flatMap(time -> Built.from(node, findings, () -> LeadCap.within(number, time))));
  }

  private Optional<LeadCap> period(Node node, Members members, Optional<Long> most) {
    Optional<String> per = members.required("per").flatMap(this::word);
    return most.flatMap(
        number -> per.flatMap(word -> Built.from(node, findings, () -> cap(number, word))));
  }

  private Optional<String> word(Node node) {
    return literals
        .text(node)
        .flatMap(
            word ->
                PERIODS.contains(word)
                    ? Optional.of(word)
                    : literals.refuse(
                        node,
                        "bad-period",
                        "The period (%s) of a cap must be hour, day or week."
                            .formatted(Shown.of(word)),
                        "Maybe cap any stretch of that time: within instead of per."));
  }

  private static LeadCap cap(long most, String per) {
    return switch (per) {
      case "hour" -> LeadCap.perHour(most);
      case "day" -> LeadCap.perDay(most);
      default -> LeadCap.perWeek(most);
    };
  }
}
