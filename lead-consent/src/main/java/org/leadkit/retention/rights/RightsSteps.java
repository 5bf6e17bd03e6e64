package org.leadkit.retention.rights;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.retention.rights.RightsStep.ClarificationAsked;
import org.leadkit.retention.rights.RightsStep.ClarificationReceived;
import org.leadkit.retention.rights.RightsStep.Closed;
import org.leadkit.retention.rights.RightsStep.Extended;
import org.leadkit.retention.rights.RightsStep.IdentityFailed;
import org.leadkit.retention.rights.RightsStep.Received;

/**
 * Steps as flat facts, for a log: ids, codes and instants by lowerCamel name, and no personal
 * value. What is written and read again is equal to itself.
 */
public final class RightsSteps {

  private RightsSteps() {}

  /** The stream of a log in which the steps of a request stand. */
  public static String stream(String request) {
    return "request/" + request;
  }

  /** The facts of a step, sorted by name. */
  public static Map<String, String> facts(RightsStep step) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("step", StepKind.of(step).label());
    facts.put("at", step.at().toString());
    if (step instanceof Received received) {
      facts.put("request", received.request());
      facts.put("right", CanonicalForm.kebab(received.right()));
      put(facts, "law", received.laws());
      put(facts, "subject", received.subjects());
    } else if (step instanceof IdentityFailed failed) {
      facts.put("because", failed.because());
    } else if (step instanceof ClarificationAsked asked) {
      facts.put("question", asked.question());
    } else if (step instanceof ClarificationReceived answer) {
      facts.put("question", answer.question());
    } else if (step instanceof Extended extended) {
      facts.put("because", extended.because());
    } else if (step instanceof Closed closed) {
      put(facts, closed);
    }
    return Collections.unmodifiableMap(facts);
  }

  private static void put(Map<String, String> facts, Closed closed) {
    facts.put("outcome", CanonicalForm.kebab(closed.outcome()));
    if (!closed.because().isEmpty()) {
      facts.put("because", closed.because());
    }
    put(facts, "withheld", closed.withheld().stream().map(one -> one.category().id()).toList());
    put(facts, "ground", closed.withheld().stream().map(Withheld::ground).toList());
  }

  private static void put(Map<String, String> facts, String name, Iterable<String> values) {
    int number = 0;
    for (String value : values) {
      facts.put(name + number, value);
      number++;
    }
  }

  /**
   * The step that facts tell of; facts of other names are left alone.
   *
   * @throws InvalidConfiguration if they tell of none, since a log that can't be read must not look
   *     like one in which nothing happened
   */
  public static RightsStep read(Map<String, String> facts) {
    return new StepReading(facts).step();
  }
}
