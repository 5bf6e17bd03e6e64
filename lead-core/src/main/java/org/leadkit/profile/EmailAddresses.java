package org.leadkit.profile;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The only place that knows jmail. */
final class EmailAddresses {

  private EmailAddresses() {}

  /**
   * Compatible forms of letters are folded, needless quotes go, invisible characters are refused.
   */
  static Optional<String> normalise(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    boolean invisible = text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT);
    return invisible
        ? Optional.empty()
        : JMail.strictValidator()
            .tryParse(text)
            .filter(email -> !email.hasIdentifier() && !email.isIpAddress())
            .flatMap(EmailAddresses::canonical);
  }

  private static Optional<String> canonical(Email email) {
    try {
      String domain = IDN.toASCII(email.domainWithoutComments(), IDN.ALLOW_UNASSIGNED);
      String local = unquoted(email.localPartWithoutComments());
      return Optional.of((local + "@" + domain).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String unquoted(String local) {
    boolean needless =
        local.matches("\"[^\\s\"\\\\()<>\\[\\]:;@,.]+(\\.[^\\s\"\\\\()<>\\[\\]:;@,.]+)*\"");
    return needless ? local.substring(1, local.length() - 1) : local;
  }
}
