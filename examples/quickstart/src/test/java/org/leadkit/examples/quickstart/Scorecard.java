package org.leadkit.examples.quickstart;

import static org.leadkit.examples.quickstart.BankFields.CALLS;
import static org.leadkit.examples.quickstart.BankFields.CONTACT_TYPE;
import static org.leadkit.examples.quickstart.BankFields.EURIBOR;
import static org.leadkit.examples.quickstart.BankFields.JOB;
import static org.leadkit.examples.quickstart.BankFields.MONTH;
import static org.leadkit.examples.quickstart.BankFields.PREVIOUS_OUTCOME;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadkit.decision.Points;
import org.leadkit.profile.Condition;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.scoring.ScoringModelBuilder;
import org.leadkit.scoring.ScoringRule;
import org.leadkit.value.Verdict;

/**
 * Chooses the points of the bank's scoring model from contacts whose outcome is known: for each
 * value of an attribute the log-odds of subscribing against those of all, 10 points for each
 * doubling of the odds, in whole points. A value counts as if 30 more contacts with average luck
 * had it, so that a rare one can't get many points by chance. A contact qualifies who would have
 * been among the best fifth.
 */
final class Scorecard {

  private static final double DOUBLING = 10 / Math.log(2);
  private static final double AVERAGE_CONTACTS = 30;
  private static final double BEST = 0.8;

  private final Map<String, Map<String, Condition>> questions = new LinkedHashMap<>();
  private final List<Profile> contacts = new ArrayList<>();
  private final List<Boolean> subscribed = new ArrayList<>();

  Scorecard() {
    texts("person", JOB, "admin.", "blue-collar", "entrepreneur", "housemaid", "management");
    texts("person", JOB, "retired", "self-employed", "services", "student", "technician");
    texts("person", JOB, "unemployed");
    texts("campaign", CONTACT_TYPE, "cellular", "telephone");
    texts("campaign", MONTH, "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    ask("campaign", "calls-1", CALLS.is(1));
    ask("campaign", "calls-2-to-3", CALLS.between(2, 3));
    ask("campaign", "calls-4-to-6", CALLS.between(4, 6));
    ask("campaign", "calls-7-or-more", CALLS.atLeast(7));
    texts("campaign", PREVIOUS_OUTCOME, "success", "failure", "nonexistent");
    ask("economy", "euribor-below-1", EURIBOR.atMost(new BigDecimal("0.999")));
    ask("economy", "euribor-1-to-3", EURIBOR.between(BigDecimal.ONE, new BigDecimal("2.999")));
    ask("economy", "euribor-3-or-more", EURIBOR.atLeast(3));
  }

  private void texts(String dimension, Field.Text field, String... values) {
    String name = field.label().replace(' ', '-');
    for (String value : values) {
      String id = value.toLowerCase(Locale.ROOT).replace(".", "");
      ask(dimension, name + "-" + id, field.is(value));
    }
  }

  private void ask(String dimension, String id, Condition condition) {
    questions.computeIfAbsent(dimension, name -> new LinkedHashMap<>()).put(id, condition);
  }

  void learn(Profile contact, boolean didSubscribe) {
    contacts.add(contact);
    subscribed.add(didSubscribe);
  }

  ScoringModel model() {
    long enter = best(rules(ScoringModel.named("bank-campaign")).build());
    return rules(ScoringModel.named("bank-campaign")).version("2026-11").qualifyAt(enter).build();
  }

  private ScoringModelBuilder rules(ScoringModelBuilder model) {
    questions.forEach(
        (dimension, asked) ->
            asked.forEach(
                (id, condition) -> {
                  long points = points(condition);
                  if (points != 0) {
                    model.add(dimension, ScoringRule.when(id, condition, points));
                  }
                }));
    return model;
  }

  private long points(Condition condition) {
    double all = (double) subscribed.stream().filter(one -> one).count() / contacts.size();
    double yes = AVERAGE_CONTACTS * all;
    double no = AVERAGE_CONTACTS * (1 - all);
    for (int i = 0; i < contacts.size(); i++) {
      if (condition.test(contacts.get(i), Inputs.NOW) == Verdict.HOLDS) {
        yes += subscribed.get(i) ? 1 : 0;
        no += subscribed.get(i) ? 0 : 1;
      }
    }
    return Math.round(DOUBLING * Math.log(yes / no / (all / (1 - all))));
  }

  private long best(ScoringModel model) {
    List<Points> scores =
        contacts.stream()
            .map(contact -> model.score(contact, Inputs.NOW).outcome().total())
            .sorted()
            .toList();
    return scores.get((int) (scores.size() * BEST)).decimal().longValueExact();
  }
}
