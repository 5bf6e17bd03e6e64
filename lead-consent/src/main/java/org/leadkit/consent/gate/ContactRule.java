package org.leadkit.consent.gate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.leadkit.consent.ContactFacts;
import org.leadkit.consent.ContactRequest;

/**
 * A host's own rule in Java. It can say "no", "unknown" or "not before"; it has no way to permit
 * what the packs forbid. An implementation is pure and thread-safe: it answers alike for the same
 * question, facts and instant, without input, output or a clock. The gate may ask it about later
 * instants than that of the decision, to find the first one that is permitted. What it throws, the
 * gate throws too, so that there is no answer.
 */
public interface ContactRule {

  /** The name in kebab case, unique among a gate's rules; the same at every call. */
  String name();

  /**
   * What speaks against a contact.
   *
   * @param now the instant that is asked about
   */
  Objections objections(ContactRequest request, ContactFacts facts, Instant now);

  /**
   * What a rule says.
   *
   * @param all what speaks against the contact; empty for nothing
   * @param until the instant before which the rule says the same for the same question and facts;
   *     {@link Instant#MAX} if it never looks at the time
   */
  record Objections(List<Objection> all, Instant until) {

    private static final Objections NONE = new Objections(List.of(), Instant.MAX);

    /** Copies the list. */
    public Objections {
      all = List.copyOf(all);
      Objects.requireNonNull(until, "until");
    }

    /** Nothing, at no time. */
    public static Objections none() {
      return NONE;
    }

    /** No. */
    public static Objections no(String code) {
      return of(Permission.Answer.NO, code, Instant.MAX);
    }

    /** A fact is missing, which is no. */
    public static Objections unknown(String code) {
      return of(Permission.Answer.UNKNOWN, code, Instant.MAX);
    }

    /** Not before an instant; the rule says the same until then. */
    public static Objections notBefore(Instant instant, String code) {
      return of(Permission.Answer.NOT_NOW, code, instant);
    }

    private static Objections of(Permission.Answer answer, String code, Instant until) {
      return new Objections(List.of(new Objection(answer, code, until)), until);
    }

    /** The same, sure only before an instant. */
    public Objections until(Instant newUntil) {
      return new Objections(all, newUntil);
    }
  }

  /**
   * Something that speaks against a contact.
   *
   * @param answer anything but yes
   * @param code why, as a kebab-case code
   * @param until for {@link Permission.Answer#NOT_NOW} the first instant at which it speaks against
   *     the contact no more; else ignored
   */
  record Objection(Permission.Answer answer, String code, Instant until) {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the answer and the code, which is told to people and must hold nothing personal.
     *
     * @throws IllegalArgumentException if the answer is yes, or the code is not in kebab case
     */
    public Objection {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(until, "until");
      if (answer == Permission.Answer.YES) {
        throw new IllegalArgumentException(
            "A rule that objects can't say (%s).%nMaybe return no objection.".formatted(answer));
      }
      if (!KEBAB.matcher(code).matches()) {
        throw new IllegalArgumentException(
            "The code of an objection (%d characters) must be in kebab case.%nMaybe write it like sales-closed."
                .formatted(code.length()));
      }
    }
  }
}
