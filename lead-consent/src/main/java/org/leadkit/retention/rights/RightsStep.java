package org.leadkit.retention.rights;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.InvalidConfiguration;

/**
 * One thing that happened to a request. A step holds ids, codes and instants; what the person wrote
 * is not in it. Immutable.
 */
public sealed interface RightsStep {

  /** When it happened. */
  Instant at();

  /**
   * The request came.
   *
   * @param request id of the request, unique within the tenant and not personal
   * @param right what was asked for
   * @param laws names of the laws under which it is answered; each is one of {@link RightsTerms}
   * @param subjects ids of the leads that are the person; empty while that is not known
   */
  record Received(Instant at, String request, Right right, Set<String> laws, Set<String> subjects)
      implements RightsStep {

    /**
     * Sorts and copies.
     *
     * @throws IllegalArgumentException if the id of the request is blank
     */
    public Received {
      if (request.isBlank()) {
        throw new IllegalArgumentException(
            "The id (%s) of a request must not be blank.\nMaybe number the requests."
                .formatted(request));
      }
      laws = Collections.unmodifiableSet(new TreeSet<>(laws));
      subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
    }
  }

  /** The person was told that the request came. */
  record ReceiptConfirmed(Instant at) implements RightsStep {}

  /** The person was asked to show who they are. */
  record IdentityAsked(Instant at) implements RightsStep {}

  /** It is known that the person asks, or somebody who may ask for the person. */
  record IdentityVerified(Instant at) implements RightsStep {}

  /**
   * What was shown does not prove it.
   *
   * @param because why, as a kebab-case code
   */
  record IdentityFailed(Instant at, String because) implements RightsStep {
    /**
     * Checks the code.
     *
     * @throws InvalidConfiguration if it is not in kebab case
     */
    public IdentityFailed {
      Withheld.requireCode("reason", because);
    }
  }

  /**
   * The person was asked what is meant.
   *
   * @param question kebab-case name of the question, unique within the request
   */
  record ClarificationAsked(Instant at, String question) implements RightsStep {
    /**
     * Checks the name.
     *
     * @throws InvalidConfiguration if it is not in kebab case
     */
    public ClarificationAsked {
      Withheld.requireCode("question", question);
    }
  }

  /**
   * The person answered a question.
   *
   * @param question kebab-case name of the question
   */
  record ClarificationReceived(Instant at, String question) implements RightsStep {
    /**
     * Checks the name.
     *
     * @throws InvalidConfiguration if it is not in kebab case
     */
    public ClarificationReceived {
      Withheld.requireCode("question", question);
    }
  }

  /**
   * The person was told that the answer takes longer.
   *
   * @param because why, as a kebab-case code such as {@code complex} or {@code many-requests}
   */
  record Extended(Instant at, String because) implements RightsStep {
    /**
     * Checks the code.
     *
     * @throws InvalidConfiguration if it is not in kebab case
     */
    public Extended {
      Withheld.requireCode("reason", because);
    }
  }

  /**
   * The request came to its end.
   *
   * @param outcome how
   * @param because why, as a kebab-case code; empty if the outcome says it all
   * @param withheld what an answer left out
   */
  record Closed(Instant at, Outcome outcome, String because, List<Withheld> withheld)
      implements RightsStep {
    /**
     * Checks the code; sorts what was left out.
     *
     * @throws InvalidConfiguration if the code is not in kebab case
     */
    public Closed {
      if (!because.isEmpty()) {
        Withheld.requireCode("reason", because);
      }
      withheld = List.copyOf(new TreeSet<>(withheld));
    }

    /** An answer, with what it left out. */
    public static Closed answered(Instant at, List<Withheld> withheld) {
      return new Closed(at, Outcome.ANSWERED, "", withheld);
    }

    /** A refusal, and why. */
    public static Closed refused(Instant at, String because) {
      return new Closed(at, Outcome.REFUSED, because, List.of());
    }

    /** The person took the request back. */
    public static Closed withdrawn(Instant at) {
      return new Closed(at, Outcome.WITHDRAWN, "", List.of());
    }
  }

  /** How a request ended. */
  enum Outcome {
    /** What was asked for was done. */
    ANSWERED,
    /** A part of it was done; the rest is refused or is not done yet. */
    ANSWERED_IN_PART,
    /** It was refused. */
    REFUSED,
    /** The person took it back. */
    WITHDRAWN;

    /** True if something was granted. */
    public boolean isAnswer() {
      return this == ANSWERED || this == ANSWERED_IN_PART;
    }
  }
}
