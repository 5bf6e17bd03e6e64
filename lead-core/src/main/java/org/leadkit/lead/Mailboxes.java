package org.leadkit.lead;

import java.util.Set;

/** Which addresses are probably one mailbox; over-matches, so only restrictions go by it. */
final class Mailboxes {

  private static final Set<String> GOOGLE = Set.of("gmail.com", "googlemail.com");

  private Mailboxes() {}

  /** The address without its tag and, at Google, without dots; itself if nothing would be left. */
  static String mailbox(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at);
    String domain = address.substring(at + 1);
    if (local.startsWith("\"")) {
      return address;
    }
    boolean isGoogle = GOOGLE.contains(domain);
    int plus = local.indexOf('+');
    String bare = plus < 0 ? local : local.substring(0, plus);
    String name = isGoogle ? bare.replace(".", "") : bare;
    boolean isUsable = !name.isEmpty() && !name.endsWith(".");
    return (isUsable ? name : local) + "@" + (isGoogle ? "gmail.com" : domain);
  }
}
