/**
 * From evidence to an explained permission to contact a person. Policy evaluation, not legal
 * advice.
 */
module org.leadkit.consent {
  requires static transitive org.jspecify;
  requires transitive org.leadkit.core;

  exports org.leadkit.consent;
  exports org.leadkit.consent.chain;
  exports org.leadkit.consent.gate;
  exports org.leadkit.consent.intake;
  exports org.leadkit.consent.pack;
  exports org.leadkit.consent.pack.lint;
  exports org.leadkit.consent.text;
  exports org.leadkit.retention;
  exports org.leadkit.retention.erasure;
  exports org.leadkit.retention.export;
  exports org.leadkit.retention.rights;
}
