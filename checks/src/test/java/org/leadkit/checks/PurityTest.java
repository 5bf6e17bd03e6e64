package org.leadkit.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A decision is a function: no files, no network, no threads, no log. */
class PurityTest {

  private static final Set<String> HARMLESS =
      Set.of(
          "java.io.Serializable",
          "java.io.Serial",
          "java.io.IOException",
          "java.io.UncheckedIOException",
          // Turns the text of an international domain into ASCII; it opens nothing.
          "java.net.IDN");

  @Test
  void decisionsTouchNeitherInputNorOutput() {
    decisionsDoNotTouch("java.io..", "java.nio.file..", "java.nio.channels..", "java.net..");
  }

  @Test
  void decisionsTouchNoDatabase() {
    decisionsDoNotTouch("java.sql..", "javax.sql..");
  }

  @Test
  void decisionsTouchNoThreads() {
    decisionsDoNotTouch("java.util.concurrent..");
  }

  @Test
  void decisionsTouchNeitherLogNorJson() {
    decisionsDoNotTouch("org.slf4j..", "java.util.logging..", "com.fasterxml..");
  }

  private static void decisionsDoNotTouch(String... packages) {
    DescribedPredicate<JavaClass> forbidden =
        resideInAnyPackage(packages)
            .and(
                DescribedPredicate.describe(
                    "are not harmless", type -> !HARMLESS.contains(type.getName())));
    noClasses()
        .that()
        .resideInAnyPackage(LayersTest.in(House.DECISIONS))
        .should()
        .dependOnClassesThat(forbidden)
        .because("a decision is a function of facts, policy and now")
        .allowEmptyShould(true)
        .check(House.classes());
  }
}
