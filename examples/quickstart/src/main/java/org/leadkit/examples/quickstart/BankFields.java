package org.leadkit.examples.quickstart;

import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Normaliser;

/**
 * The host's own fields for the bank's campaign, beside the usual ones. They tell nobody who the
 * person is, so they are open: an explanation may show their values.
 */
final class BankFields {

  /** Kind of job. */
  static final Field.Text JOB = Field.text("job").open().as(Normaliser.LOWER);

  /** How the person is reached: cellular or telephone. */
  static final Field.Text CONTACT_TYPE = Field.text("contactType").open().as(Normaliser.LOWER);

  /** Month of the call. */
  static final Field.Text MONTH = Field.text("month").open().as(Normaliser.LOWER);

  /** How many calls this campaign makes to the person, this one included. */
  static final Field.Decimal CALLS = Field.number("calls").open();

  /** How the campaign before ended: success, failure or nonexistent. */
  static final Field.Text PREVIOUS_OUTCOME =
      Field.text("previousOutcome").open().as(Normaliser.LOWER);

  /** The three-month Euribor on the day of the call, in percent. */
  static final Field.Decimal EURIBOR = Field.number("euribor").open();

  /** All of them and the usual ones. */
  static final FieldCatalogue CATALOGUE =
      FieldCatalogue.standard().with(JOB, CONTACT_TYPE, MONTH, CALLS, PREVIOUS_OUTCOME, EURIBOR);

  private BankFields() {}
}
