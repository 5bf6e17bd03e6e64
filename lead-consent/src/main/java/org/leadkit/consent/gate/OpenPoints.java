package org.leadkit.consent.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/** What is open about the rules of a pack, said once for all of them. */
final class OpenPoints {

  private OpenPoints() {}

  /** Adds a reason after those that sort before it, unless the last one says it already. */
  static void add(Reason reason, List<Reason> into) {
    int last = into.size() - 1;
    if (last < 0 || !isSame(reason, into.get(last))) {
      into.add(reason);
    } else if (!reason.equals(into.get(last))) {
      into.set(last, joined(into.get(last), reason));
    }
  }

  /** True for equal ones, and for what is open about two rules of one pack. */
  private static boolean isSame(Reason one, Reason other) {
    return one.equals(other)
        || (isOpenPoint(one)
            && one.code().equals(other.code())
            && one.facts().get(0).equals(other.facts().get(0)));
  }

  private static boolean isOpenPoint(Reason reason) {
    return reason.rule().isEmpty()
        && (reason.code().equals("uncertain") || reason.code().equals("unverified"));
  }

  private static Reason joined(Reason one, Reason other) {
    List<Fact> facts = new ArrayList<>();
    facts.add(one.facts().get(0));
    for (int i = 1; i < one.facts().size(); i++) {
      Set<String> words = new TreeSet<>(words(one.facts().get(i)));
      words.addAll(words(other.facts().get(i)));
      facts.add(Words.fact(one.facts().get(i).name(), String.join(" ", words)));
    }
    return new Reason(one.code(), one.rule(), one.points(), facts);
  }

  private static List<String> words(Fact fact) {
    return Arrays.asList(fact.value().split(" ", -1));
  }
}
