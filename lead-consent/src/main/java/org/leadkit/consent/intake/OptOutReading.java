package org.leadkit.consent.intake;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Scope;
import org.leadkit.lead.Purpose;

/**
 * What a text that came in says about further contact. Case, punctuation, white space and Unicode
 * spelling play no part. In doubt it restricts: a text with a keyword in it is never passed over.
 * The evidence is words of our own lists, never the text. Policy evaluation, not legal advice.
 */
public sealed interface OptOutReading {

  /** The words and phrases of our lists that were found; empty if none were. */
  Set<String> words();

  /**
   * Nothing but a keyword that the law names (47 CFR 64.1200(a)(10)), or that carriers must honour:
   * an opt-out whatever else is known.
   */
  record PerSe(Set<String> words) implements OptOutReading {
    /** Sorts the words. */
    public PerSe {
      words = sorted(words);
    }
  }

  /** Words that a reasonable person understands as an opt-out. */
  record Reasonable(Set<String> words) implements OptOutReading {
    /** Sorts the words. */
    public Reasonable {
      words = sorted(words);
    }
  }

  /** It may be an opt-out: marketing is held until somebody has read it. */
  record Ambiguous(Set<String> words) implements OptOutReading {
    /** Sorts the words. */
    public Ambiguous {
      words = sorted(words);
    }
  }

  /** Nothing but a keyword that takes an opt-out back. */
  record Resume(Set<String> words) implements OptOutReading {
    /** Sorts the words. */
    public Resume {
      words = sorted(words);
    }
  }

  /** Nothing about it. */
  record None() implements OptOutReading {
    @Override
    public Set<String> words() {
      return Set.of();
    }
  }

  /**
   * Reads what the person wrote. An opt-out that stands above what is quoted counts as if nothing
   * were below it. Any other text is read as a whole, so hand in what is not quoted if that is
   * known: the footer of our own message may hold a keyword.
   */
  static OptOutReading of(String text) {
    String answer = QuotedReply.answer(text);
    if (answer.length() < text.length()) {
      OptOutReading above = OptOutWords.read(InboundWords.of(answer));
      if (above instanceof PerSe || above instanceof Reasonable) {
        return above;
      }
    }
    return OptOutWords.read(InboundWords.of(text));
  }

  /** True if somebody must read the text. */
  default boolean needsReview() {
    return this instanceof Ambiguous;
  }

  /**
   * The event that it means.
   *
   * <p>An opt-out stops every purpose, but those that a law exempts, on all channels of its kind at
   * that point: text and automated voice after a text or a call. An ambiguous text suppresses
   * marketing there until {@link ConsentEvent.Kind#SUPPRESSION_LIFTED} names its id. A resumption
   * lifts what an opt-out by text stopped; it is too weak to rest a contact on it alone.
   *
   * @return empty if it says nothing about further contact
   */
  default Optional<ConsentEvent> event(Received received) {
    Scope scope = new Scope(Set.of(), StoppedChannels.by(received.channel()));
    ConsentDetails proven = ConsentDetails.NONE.proof(Proof.by(Proof.Means.INBOUND_MESSAGE));
    if (this instanceof PerSe) {
      return Optional.of(
          received
              .event(ConsentEvent.Kind.OPTED_OUT, scope)
              .with(proven.because("per-se-keyword")));
    }
    if (this instanceof Reasonable) {
      return Optional.of(
          received
              .event(ConsentEvent.Kind.OPTED_OUT, scope)
              .with(proven.because("reasonable-person")));
    }
    if (this instanceof Ambiguous) {
      Scope marketing =
          new Scope(Set.of(Purpose.DIRECT_MARKETING, Purpose.SALES_FOLLOW_UP), scope.channels());
      return Optional.of(
          received
              .event(ConsentEvent.Kind.SUPPRESSED, marketing)
              .by(ConsentEvent.Actor.SYSTEM)
              .with(proven.because("ambiguous-reply")));
    }
    if (this instanceof Resume) {
      return Optional.of(
          received
              .event(ConsentEvent.Kind.GIVEN, scope)
              .with(proven.level(ConsentLevel.INFERRED).because("resume-keyword")));
    }
    return Optional.empty();
  }

  private static Set<String> sorted(Set<String> words) {
    return Collections.unmodifiableSet(new TreeSet<>(words));
  }
}
