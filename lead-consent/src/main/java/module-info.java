/**
 * From evidence to an explained permission to contact a person. Policy evaluation, not legal
 * advice.
 */
module org.leadkit.consent {
  requires static transitive org.jspecify;
  requires transitive org.leadkit.core;

  exports org.leadkit.consent;
}
