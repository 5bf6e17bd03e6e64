package org.leadkit.intake;

import org.leadkit.profile.FieldCatalogue;

/**
 * How submissions are read. A blank text is no value. A text that is too long, holds a control
 * character, or is no value of its field is refused with an {@code Issue} and kept; the rest of the
 * submission goes on. A field that the catalogue doesn't know is a warning, and its text is kept as
 * personal. A submission in which nothing was understood is refused. Immutable and thread-safe.
 */
public final class IntakePolicy {

  /** The longest text of one field that is accepted, in UTF-8 bytes: 16 KiB. */
  public static final int LONGEST_VALUE = 16 * 1024;

  private final FieldCatalogue catalogue;

  private IntakePolicy(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Reads the usual fields. */
  public static IntakePolicy standard() {
    return new IntakePolicy(FieldCatalogue.standard());
  }

  /** Reads the fields of a catalogue. */
  public static IntakePolicy reading(FieldCatalogue catalogue) {
    return new IntakePolicy(catalogue);
  }

  /** The fields it knows. */
  public FieldCatalogue catalogue() {
    return catalogue;
  }

  /** Normalises and checks a submission. Never throws for anything that a person could send. */
  public Draft read(Submission submission) {
    return new SubmissionReader(catalogue).read(submission);
  }
}
