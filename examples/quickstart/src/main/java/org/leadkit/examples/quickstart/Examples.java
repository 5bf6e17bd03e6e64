package org.leadkit.examples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.leadkit.spi.Answer;

/** Keeps the first outcome of each kind that is worth explaining. */
final class Examples {

  private final Map<String, Predicate<Decided>> wanted = new LinkedHashMap<>();
  private final Map<String, Decided> found = new LinkedHashMap<>();

  Examples() {
    wanted.put(
        "may be contacted, so the answer has a deadline",
        decided -> decided.is(Answer.Status.ACCEPTED) && decided.outcome().due().isPresent());
    wanted.put(
        "qualified without consent: an owner, and no deadline",
        decided -> decided.file().equals("contacts.csv") && Funnel.isQualified(decided.outcome()));
    wanted.put(
        "the same person again, by another way",
        decided -> decided.is(Answer.Status.KNOWN) && decided.file().endsWith(".jsonl"));
    wanted.put("perhaps the same person", decided -> decided.is(Answer.Status.REVIEW));
  }

  void add(Decided decided) {
    wanted.forEach(
        (title, test) -> {
          if (!found.containsKey(title) && test.test(decided)) {
            found.put(title, decided);
          }
        });
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String title : wanted.keySet()) {
      Decided decided = found.get(title);
      if (decided != null) {
        text.append("\n-- %s (%s)\n".formatted(title, decided.place()));
        text.append(decided.outcome().explain()).append('\n');
      }
    }
    return text.toString();
  }
}
