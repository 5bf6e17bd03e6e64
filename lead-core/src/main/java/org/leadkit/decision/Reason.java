package org.leadkit.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part of a decision. Codes are stable and machine-readable; text for people is made late.
 *
 * @param code stable kebab-case code of what happened
 * @param rule id of the rule that said so; empty if none did
 * @param points what it adds to a score; zero elsewhere
 * @param facts the evidence, in a fixed order
 */
public record Reason(String code, String rule, Points points, List<Fact> facts) {

  /**
   * A named piece of evidence: a field and its value, or a word about how the decision was made.
   * The value of a fact that is not open is shown under {@link Disclosure#FULL} only, and never by
   * {@code toString}.
   *
   * @param name the field's name, or the name of the detail
   * @param value the value as text; empty if only the name counts
   * @param open whether the value may be shown without {@link Disclosure#FULL}
   */
  public record Fact(String name, String value, boolean open) {

    /** The value if it may be shown; empty where it is withheld or there is none. */
    public Optional<String> value(Disclosure disclosure) {
      boolean shown = (open || disclosure == Disclosure.FULL) && !value.isEmpty();
      return shown ? Optional.of(value) : Optional.empty();
    }

    /** The name, and the value only if it is open. */
    @Override
    public String toString() {
      return value(Disclosure.OPEN).map(shown -> name + "=" + shown).orElse(name);
    }
  }

  /** Copies the facts. */
  public Reason {
    facts = List.copyOf(facts);
  }

  /** A reason without points and without evidence. */
  public static Reason of(String code, String rule) {
    return new Reason(code, rule, Points.ZERO, List.of());
  }

  /** The same reason with points. */
  public Reason worth(Points newPoints) {
    return new Reason(code, rule, newPoints, facts);
  }

  /** The same reason with one more open fact. */
  public Reason fact(String name, Object value) {
    return with(new Fact(name, value.toString(), true));
  }

  /** The same reason with one more fact. */
  public Reason with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return new Reason(code, rule, points, more);
  }

  /** True if both are of one code and rule. */
  boolean isAbout(Reason other) {
    return code.equals(other.code) && rule.equals(other.rule);
  }

  /** The value of an open fact; empty if there is none of that name, or it is withheld. */
  public Optional<String> detail(String name) {
    return facts.stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .flatMap(fact -> fact.value(Disclosure.OPEN));
  }

  /** The form that may be stored or sent; withheld facts are named, their values left out. */
  public CanonicalForm form(Disclosure disclosure) {
    CanonicalForm shown = CanonicalForm.object();
    List<String> withheld = new ArrayList<>();
    for (Fact fact : facts) {
      Optional<String> value = fact.value(disclosure);
      if (value.isPresent()) {
        shown = shown.with(fact.name(), value.get());
      } else {
        withheld.add(fact.name());
      }
    }
    CanonicalForm form = CanonicalForm.object().with("code", code).with("rule", rule);
    if (points.thousandths() != 0) {
      form = form.with("points", points);
    }
    if (withheld.size() < facts.size()) {
      form = form.with("facts", shown);
    }
    return form.withAny("fields", withheld);
  }
}
