package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentEvent.Kind;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Stage;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.gate.Permission.Answer;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.decision.Reason;
import org.leadkit.decision.Reason.Fact;

/** What stands on record against a contact, whatever the packs say. */
final class RecordCheck {

  private RecordCheck() {}

  static void find(Moment moment, Set<Stage> exempt, List<Finding> into) {
    for (Suppression suppression : moment.facts().suppressions()) {
      Stage stage = suppression.point().isEmpty() ? Stage.GLOBAL : Stage.POINT;
      if (!exempt.contains(stage)
          && suppression.scope().meets(moment.request())
          && moment.facts().state().stands(suppression, moment.request(), moment.at())) {
        into.add(suppressed(suppression, stage));
      }
    }
    for (ConsentEvent event : moment.facts().state().restrictions(moment.request(), moment.at())) {
      Stage stage = stage(event);
      if (isFinal(event.kind()) || !exempt.contains(stage)) {
        into.add(restricted(event, stage));
      }
    }
    if (!moment.request().anyPoint() && moment.request().points().isEmpty()) {
      into.add(no(Stage.POINT, 0, "no-contact-point", List.of(Words.stage(Stage.POINT))));
    }
  }

  /** No exemption makes a message arrive that can't, or reach a person who left the number. */
  private static boolean isFinal(Kind kind) {
    return kind == Kind.BOUNCED || kind == Kind.REASSIGNED;
  }

  private static Stage stage(ConsentEvent event) {
    Scope scope = event.scope();
    if (event.kind() == Kind.RESTRICTED) {
      return Stage.SUBJECT;
    }
    if (isFinal(event.kind())) {
      return Stage.POINT;
    }
    if (!scope.purposes().isEmpty() || !scope.brands().isEmpty() || !scope.topics().isEmpty()) {
      return Stage.PURPOSE;
    }
    if (!event.point().isEmpty()) {
      return Stage.POINT;
    }
    return scope.channels().isEmpty() ? Stage.GLOBAL : Stage.CHANNEL;
  }

  private static Finding restricted(ConsentEvent event, Stage stage) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Words.stage(stage));
    facts.addAll(List.of(Words.evidence(event)));
    if (!event.details().because().isEmpty()) {
      facts.add(Words.fact("because", event.details().because()));
    }
    int specificity = Words.specificity(event.scope()) + (event.point().isEmpty() ? 0 : 1);
    return no(stage, specificity, CanonicalForm.kebab(event.kind()), facts);
  }

  private static Finding suppressed(Suppression suppression, Stage stage) {
    List<Fact> facts =
        List.of(
            Words.stage(stage),
            Words.fact("because", suppression.reason()),
            Words.fact("source", suppression.source()),
            Words.fact("at", suppression.at().toString()));
    int specificity =
        Words.specificity(suppression.scope()) + (suppression.point().isEmpty() ? 0 : 1);
    return no(stage, specificity, "suppressed", facts);
  }

  private static Finding no(Stage stage, int specificity, String code, List<Fact> facts) {
    return Finding.objection(
        Answer.NO, stage, specificity, Instant.MAX, new Reason(code, "", Points.ZERO, facts));
  }
}
