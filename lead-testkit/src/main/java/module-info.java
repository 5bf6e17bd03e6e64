/** Contracts that prove an adapter right, and what tests need for time and ids. */
module org.leadkit.testkit {
  requires static org.jspecify;
  requires transitive java.sql;
  requires transitive org.junit.jupiter.api;
  requires transitive org.leadkit.flow;
  requires org.assertj.core;

  exports org.leadkit.testkit;

  // JUnit calls the tests, which the contract inherits from interfaces of this package alone.
  opens org.leadkit.testkit to
      org.junit.platform.commons;
}
