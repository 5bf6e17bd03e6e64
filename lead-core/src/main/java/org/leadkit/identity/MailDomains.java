package org.leadkit.identity;

import com.google.common.net.InternetDomainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Domains at which anyone can have an address, which therefore say nothing about a company, and
 * what a domain is a part of. The list comes with leadkit, see the head of its file.
 */
final class MailDomains {

  /** Names the list in the form of a policy. */
  static final String SOURCE = "freemail-1.7.0";

  private static final ResourceBundle LISTS =
      ResourceBundle.getBundle(
          "META-INF.leadkit.mail-domains", Locale.ROOT, MailDomains.class.getClassLoader());
  private static final String FREE = LISTS.getString("free");

  private MailDomains() {}

  /** True for a free-mail domain, and for all below it. */
  static boolean isAnyones(String domain) {
    for (String part = domain; !part.isEmpty(); part = parent(part)) {
      if (holds(FREE, part)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The domain and those that it is a part of, the nearest first, down to the one that somebody
   * registered. Empty if it is a suffix such as {@code co.uk}, under which many register.
   */
  static List<String> registered(String domain) {
    if (!InternetDomainName.isValid(domain)) {
      return List.of();
    }
    InternetDomainName name = InternetDomainName.from(domain);
    if (name.isPublicSuffix()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    all.add(domain);
    while (name.isUnderPublicSuffix() && !name.isTopPrivateDomain()) {
      name = name.parent();
      all.add(name.toString());
    }
    return all;
  }

  private static String parent(String domain) {
    int dot = domain.indexOf('.');
    return dot < 0 ? "" : domain.substring(dot + 1);
  }

  /** Looks in words in order, each with a space behind it. */
  private static boolean holds(String words, String word) {
    int low = 0;
    int high = words.length();
    while (low < high) {
      int start = words.lastIndexOf(' ', (low + high) / 2 - 1) + 1;
      int begin = Math.max(start, low);
      int end = words.indexOf(' ', begin);
      int order = word.compareTo(words.substring(begin, end));
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        high = begin;
      } else {
        low = end + 1;
      }
    }
    return false;
  }
}
