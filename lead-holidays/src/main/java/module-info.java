/** The public holidays of countries, for work calendars. */
module org.leadkit.holidays {
  requires static transitive org.jspecify;
  requires transitive org.leadkit.core;
  // Finds the module de.focus_shift.jollyday.jaxb at run time.
  requires de.focus_shift.jollyday.core;

  exports org.leadkit.holidays;
}
