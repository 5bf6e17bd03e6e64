package org.leadkit.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class LayersTest {

  @Test
  void everyPackageHasItsPlaceInTheHouse() {
    var astray = new TreeMap<String, TreeSet<String>>();
    for (String module : House.modules()) {
      for (JavaClass type : House.classes(module)) {
        if (!type.getName().equals("module-info")
            && !resideInAnyPackage(in(House.PACKAGES.get(module))).test(type)) {
          astray.computeIfAbsent(module, ignored -> new TreeSet<>()).add(type.getPackageName());
        }
      }
    }
    assertThat(astray).as("packages that checks/House does not list").isEmpty();
  }

  @Test
  void corePackagesSeeOnlyThoseBeforeThem() {
    for (int i = 0; i < House.CORE.size(); i++) {
      mayKnow(List.of(House.CORE.get(i)), House.CORE.subList(0, i));
    }
  }

  @Test
  void holidaysKnowsOnlyCore() {
    mayKnow(House.PACKAGES.get("lead-holidays"), House.CORE);
  }

  @Test
  void scoringKnowsOnlyCore() {
    mayKnow(House.PACKAGES.get("lead-scoring"), House.CORE);
  }

  @Test
  void routingKnowsOnlyCore() {
    mayKnow(House.PACKAGES.get("lead-routing"), House.CORE);
  }

  @Test
  void consentKnowsOnlyCore() {
    mayKnow(House.PACKAGES.get("lead-consent"), House.CORE);
  }

  @Test
  void signalsKnowsOnlyCoreAndConsent() {
    List<String> known = new ArrayList<>(House.CORE);
    known.addAll(House.PACKAGES.get("lead-consent"));
    mayKnow(House.PACKAGES.get("lead-signals"), known);
  }

  @Test
  void flowKnowsNeitherFormatsNorTestkit() {
    List<String> known = new ArrayList<>(House.DECISIONS);
    mayKnow(House.PACKAGES.get("lead-flow"), known);
  }

  @Test
  void formatsAndTestkitDoNotKnowEachOther() {
    List<String> known = new ArrayList<>(House.DECISIONS);
    known.addAll(House.PACKAGES.get("lead-flow"));
    mayKnow(House.PACKAGES.get("lead-formats"), known);
    mayKnow(House.PACKAGES.get("lead-testkit"), known);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("org.leadkit.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(House.classes());
  }

  private static void mayKnow(List<String> packages, List<String> others) {
    String[] allowed = in(Stream.concat(packages.stream(), others.stream()).toList());
    DescribedPredicate<JavaClass> forbidden =
        resideInAPackage("org.leadkit..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    noClasses()
        .that()
        .resideInAnyPackage(in(packages))
        .should()
        .dependOnClassesThat(forbidden)
        .because("%s may know only %s".formatted(packages, others))
        .allowEmptyShould(true)
        .check(House.classes());
  }

  /** The patterns of our packages with these names. */
  static String[] in(List<String> names) {
    return names.stream().map(name -> "org.leadkit." + name + "..").toArray(String[]::new);
  }
}
