package org.leadkit.consent.pack.lint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ContactRequest;
import org.leadkit.consent.pack.PackRule;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.consent.pack.Window;

/** Finds questions for which the hours of several rules leave no minute of the week. */
final class OpenHours {

  private static final int MINUTES_A_DAY = 24 * 60;

  private final PolicyPack pack;
  private final Questions questions;
  private final List<PackLint.Finding> findings;
  private final Set<List<String>> told = new HashSet<>();

  OpenHours(PolicyPack pack, Questions questions, List<PackLint.Finding> findings) {
    this.pack = pack;
    this.questions = questions;
    this.findings = findings;
  }

  void look() {
    for (LocalDate date : questions.dates()) {
      for (ContactRequest request : questions.requests()) {
        look(request, date);
      }
    }
  }

  private void look(ContactRequest request, LocalDate date) {
    List<PackRule.Hours> hours =
        RulesAbout.those(pack, PackRule.Hours.class, request, date).stream()
            .filter(one -> one.unless().isEmpty())
            .toList();
    List<String> rules = hours.stream().map(one -> one.head().id()).toList();
    if (hours.size() > 1 && !told.contains(rules) && common(hours).isEmpty()) {
      told.add(rules);
      findings.add(
          new PackLint.Finding(
              "no-window",
              RulesAbout.pointer(pack, hours.get(0)),
              rules,
              "The hours of the rules (%s) have no minute in common."
                  .formatted(String.join(", ", rules)),
              "Maybe one of them is meant for fewer questions.",
              new PackLint.Example(request, date)));
    }
  }

  private static BitSet common(List<PackRule.Hours> hours) {
    BitSet minutes = new BitSet();
    minutes.set(0, DayOfWeek.values().length * MINUTES_A_DAY);
    hours.forEach(one -> minutes.and(minutes(one)));
    return minutes;
  }

  private static BitSet minutes(PackRule.Hours hours) {
    BitSet minutes = new BitSet();
    for (Window window : hours.windows()) {
      int opens = minute(window.opens());
      int closes =
          window.closes().equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY : minute(window.closes());
      for (DayOfWeek day : window.days()) {
        int midnight = (day.getValue() - 1) * MINUTES_A_DAY;
        minutes.set(midnight + opens, midnight + closes);
      }
    }
    return minutes;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }
}
