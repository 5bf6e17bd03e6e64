package org.leadkit.profile;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** The only place that knows jmail. */
final class EmailAddresses {

  private EmailAddresses() {}

  static Optional<String> normalise(String text) {
    return JMail.strictValidator()
        .tryParse(text)
        .filter(email -> !email.hasIdentifier() && !email.isIpAddress())
        .flatMap(EmailAddresses::canonical);
  }

  private static Optional<String> canonical(Email email) {
    try {
      String domain = IDN.toASCII(email.domainWithoutComments(), IDN.ALLOW_UNASSIGNED);
      String local = email.localPartWithoutComments();
      return Optional.of((local + "@" + domain).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
