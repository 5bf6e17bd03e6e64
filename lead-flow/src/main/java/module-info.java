/** From a submission to a stored lead with a score, a permission, an owner and a deadline. */
module org.leadkit.flow {
  requires static transitive org.jspecify;
  requires transitive org.leadkit.consent;
  requires transitive org.leadkit.core;
  requires transitive org.leadkit.routing;
  requires transitive org.leadkit.scoring;
  requires org.slf4j;

  exports org.leadkit.event;
  exports org.leadkit.flow;
  exports org.leadkit.memory;
  exports org.leadkit.report;
  exports org.leadkit.spi;
}
