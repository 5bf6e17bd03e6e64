package org.leadkit.routing;

import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.decision.Decision;
import org.leadkit.decision.Disclosure;
import org.leadkit.decision.Reason;

/**
 * Who got a lead and why, in words, for people; machines read {@link Decision#form}. The text is
 * for reading only: codes are stable, words are not. Immutable.
 */
public final class RoutingText {

  private final Decision<Owner> decision;
  private final RoutingWords words;

  private RoutingText(Decision<Owner> decision, RoutingWords words) {
    this.decision = decision;
    this.words = words;
  }

  /** A routing decision in words that name fields and show no withheld value. */
  public static RoutingText of(Decision<Owner> decision) {
    return of(decision, Disclosure.OPEN);
  }

  /** A routing decision in words. */
  public static RoutingText of(Decision<Owner> decision, Disclosure disclosure) {
    return new RoutingText(decision, new RoutingWords(disclosure));
  }

  /**
   * The owner and what led there: {@code "anna: rule dach (country DE), carla at capacity (10 of
   * 10), turn 1 of 3"}. Members who were free and not chosen are left out.
   */
  public String summary() {
    Owner owner = decision.outcome();
    String name = owner instanceof Owner.Member member ? member.name() : "nobody";
    return name
        + ": "
        + decision.reasons().stream()
            .map(words::of)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
  }

  /** One reason in words, such as of a trace; a code without words of its own is spelt out. */
  public String of(Reason reason) {
    return words.of(reason).orElseGet(() -> words.spelt(reason));
  }

  @Override
  public String toString() {
    return summary();
  }
}
