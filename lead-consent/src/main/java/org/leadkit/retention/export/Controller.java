package org.leadkit.retention.export;

/**
 * Who answers for the data, as told to the person; an empty text is not told.
 *
 * @param name the name
 * @param contact whom to ask
 * @param address the postal address
 * @param email the e-mail address
 * @param phone the telephone number
 * @param policyUrl where the privacy policy stands
 * @param authority with whom the person may complain
 * @param jurisdiction whose law applies, in words
 * @param language of the notices, as a BCP 47 tag
 */
public record Controller(
    String name,
    String contact,
    String address,
    String email,
    String phone,
    String policyUrl,
    String authority,
    String jurisdiction,
    String language) {

  /** Known by name and e-mail address only. */
  public static Controller of(String name, String email) {
    return new Controller(name, "", "", email, "", "", "", "", "en");
  }
}
