/** The vocabulary of leadkit and the pure kernels that every decision needs. */
module org.leadkit.core {
  requires static transitive org.jspecify;
  requires re2j;
  requires com.google.common;
  requires com.google.i18n.phonenumbers.libphonenumber;
  requires com.sanctionco.jmail;

  exports org.leadkit.activity;
  exports org.leadkit.calendar;
  exports org.leadkit.decision;
  exports org.leadkit.identity;
  exports org.leadkit.intake;
  exports org.leadkit.lead;
  exports org.leadkit.profile;
  exports org.leadkit.value;
}
