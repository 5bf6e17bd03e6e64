/** From a profile to an explained score and qualification. */
module org.leadkit.scoring {
  requires static transitive org.jspecify;
  requires transitive org.leadkit.core;

  exports org.leadkit.qualification;
  exports org.leadkit.scoring;
}
