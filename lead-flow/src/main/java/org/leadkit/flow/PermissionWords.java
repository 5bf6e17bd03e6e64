package org.leadkit.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Reason;

/** Puts an answer of the gate into words. */
final class PermissionWords {

  static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm'Z'").withZone(ZoneOffset.UTC);

  private PermissionWords() {}

  static String of(Decision<Permission> decision) {
    Permission permission = decision.outcome();
    Reason first = decision.reasons().get(0);
    String question = permission.purpose().label() + " by " + permission.channel().label();
    String source =
        first.detail("source").map(name -> " on " + name).orElse("")
            + first
                .detail("at")
                .map(at -> " at " + when(Instant.parse(at), decision.at()))
                .orElse("");
    return question + ": " + (permission.isPermitted() ? "yes, " : "no: ") + why(first) + source;
  }

  private static String why(Reason reason) {
    return switch (reason.code()) {
      case "consent-given" -> "given" + imported(reason);
      case "consent-confirmed" -> "confirmed" + imported(reason);
      case "no-applicable-rule" -> "no rule applies";
      default -> reason.code().replace('-', ' ');
    };
  }

  private static String imported(Reason reason) {
    return reason.detail("actor").filter("import"::equals).map(any -> ", as imported,").orElse("");
  }

  private static String when(Instant at, Instant now) {
    boolean sameDay =
        LocalDate.ofInstant(at, ZoneOffset.UTC).equals(LocalDate.ofInstant(now, ZoneOffset.UTC));
    return (sameDay ? TIME : DAY_AND_TIME).format(at);
  }
}
