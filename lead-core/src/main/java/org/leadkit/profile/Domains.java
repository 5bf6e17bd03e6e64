package org.leadkit.profile;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/** Reduces a host name or the address of a page to its host. */
final class Domains {

  private Domains() {}

  static Optional<String> normalise(String text) {
    String host = text.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "");
    host = host.split("[/?#]", 2)[0];
    host = host.substring(host.lastIndexOf('@') + 1).replaceFirst(":\\d+$", "");
    try {
      String ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      String bare = ascii.replaceFirst("^(www\\.)+", "");
      return bare.indexOf('.') > 0
          ? Optional.of(InternetDomainName.from(bare).toString())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
