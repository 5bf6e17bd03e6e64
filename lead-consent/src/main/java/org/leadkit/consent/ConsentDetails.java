package org.leadkit.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What else is known of a consent event. Immutable.
 *
 * <p>Without any: express consent as basis, no proof, no end.
 */
public final class ConsentDetails implements Canonical {

  /** Nothing else. */
  public static final ConsentDetails NONE =
      new ConsentDetails(ConsentLevel.EXPRESS, LawfulBasis.CONSENT, Proof.NONE, null, null, "", "");

  private final ConsentLevel level;
  private final LawfulBasis basis;
  private final Proof proof;
  private final @Nullable Relationship relationship;
  private final @Nullable Instant until;
  private final String about;
  private final String because;

  private ConsentDetails(
      ConsentLevel level,
      LawfulBasis basis,
      Proof proof,
      @Nullable Relationship relationship,
      @Nullable Instant until,
      String about,
      String because) {
    this.level = Objects.requireNonNull(level, "level");
    this.basis = Objects.requireNonNull(basis, "basis");
    this.proof = Objects.requireNonNull(proof, "proof");
    this.relationship = relationship;
    this.until = until;
    this.about = Objects.requireNonNull(about, "about");
    this.because = Objects.requireNonNull(because, "because");
  }

  /** How strong the consent is. */
  public ConsentLevel level() {
    return level;
  }

  /** The lawful basis that was claimed. */
  public LawfulBasis basis() {
    return basis;
  }

  /** What shows it. */
  public Proof proof() {
    return proof;
  }

  /** The relationship that came to be or ended; empty for other events. */
  public Optional<Relationship> relationship() {
    return Optional.ofNullable(relationship);
  }

  /** The instant at which it is over; empty for no end of its own. */
  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }

  @Nullable Instant end() {
    return until;
  }

  /** True if it has an end of its own and that has come. */
  boolean isOver(Instant now) {
    return until != null && !until.isAfter(now);
  }

  /** The id of the event or person to which it refers; empty for none. */
  public String about() {
    return about;
  }

  /** Why, as a kebab-case code; empty if the kind says it all. */
  public String because() {
    return because;
  }

  /** The same of another level. */
  public ConsentDetails level(ConsentLevel newLevel) {
    return new ConsentDetails(newLevel, basis, proof, relationship, until, about, because);
  }

  /** The same on another basis. */
  public ConsentDetails basis(LawfulBasis newBasis) {
    return new ConsentDetails(level, newBasis, proof, relationship, until, about, because);
  }

  /** The same with proof. */
  public ConsentDetails proof(Proof newProof) {
    return new ConsentDetails(level, basis, newProof, relationship, until, about, because);
  }

  /** The same about a relationship. */
  public ConsentDetails relationship(Relationship newRelationship) {
    return new ConsentDetails(level, basis, proof, newRelationship, until, about, because);
  }

  /** The same, over at an instant. */
  public ConsentDetails until(Instant newUntil) {
    return new ConsentDetails(level, basis, proof, relationship, newUntil, about, because);
  }

  /** The same, referring to an event or a person by id. */
  public ConsentDetails about(String newAbout) {
    return new ConsentDetails(level, basis, proof, relationship, until, newAbout, because);
  }

  /** The same, for a reason. */
  public ConsentDetails because(String newBecause) {
    return new ConsentDetails(level, basis, proof, relationship, until, about, newBecause);
  }

  /** What differs from nothing else, so that an event without details has none in its form. */
  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object();
    form = level == ConsentLevel.EXPRESS ? form : form.with("level", level);
    form = basis == LawfulBasis.CONSENT ? form : form.with("basis", basis);
    form = proof.equals(Proof.NONE) ? form : form.with("proof", proof);
    form = relationship == null ? form : form.with("relationship", relationship);
    form = until == null ? form : form.with("until", until);
    form = about.isEmpty() ? form : form.with("about", about);
    return because.isEmpty() ? form : form.with("because", because);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConsentDetails that && form().equals(that.form());
  }

  @Override
  public int hashCode() {
    return Objects.hash(level, basis, proof, relationship, until, about, because);
  }

  @Override
  public String toString() {
    return form().toString();
  }
}
