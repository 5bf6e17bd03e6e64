/** From a profile and a team to an explained owner and a response time. */
module org.leadkit.routing {
  requires static transitive org.jspecify;
  requires transitive org.leadkit.core;

  exports org.leadkit.distribution;
  exports org.leadkit.routing;
  exports org.leadkit.routing.lint;
  exports org.leadkit.routing.simulation;
  exports org.leadkit.sla;
}
