package org.leadkit.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same input gives the same decision: time, ids and chance come in at the builder. */
class DeterminismTest {

  /** The one class that may ask the machine for time, ids and chance. */
  private static final String DEFAULTS = "org.leadkit.flow.Defaults";

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.Thread.sleep",
          "java.time.InstantSource.system");

  /** A secret that could be foretold would be none; no decision depends on which one it is. */
  private static final String EPHEMERAL_KEYS = "org.leadkit.memory.EphemeralKeys";

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "java.util.Collections.shuffle");

  private static final Set<String> RANDOM_CLASSES =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  /** Settings of the machine that would change an answer from one host to the next. */
  private static final Set<String> SETTINGS =
      Set.of(
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Locale.getDefault",
          "java.nio.charset.Charset.defaultCharset");

  @Test
  void nobodyAsksTheMachineForTheTime() {
    nobodyCalls(
        "a clock of the machine",
        target -> CLOCKS.contains(target.getFullName().replaceFirst("\\(.*", "")) || isNow(target));
  }

  @Test
  void nobodyAsksTheMachineForChance() {
    nobodyCalls(
        "chance or a random id",
        target ->
            CHANCE.contains(target.getFullName().replaceFirst("\\(.*", ""))
                || (target.getName().equals("<init>")
                    && RANDOM_CLASSES.contains(target.getOwner().getName())));
  }

  @Test
  void nobodyAsksTheMachineForItsSettings() {
    nobodyCalls(
        "a setting of the machine",
        target ->
            SETTINGS.contains(target.getFullName().replaceFirst("\\(.*", ""))
                || (target.getOwner().getName().equals("java.lang.String")
                    && Set.of("toLowerCase", "toUpperCase").contains(target.getName())
                    && target.getRawParameterTypes().isEmpty()));
  }

  /** {@code now()} and {@code now(zone)} of any java.time class, {@code Clock.system..} and kin. */
  private static boolean isNow(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    if (owner.equals("java.time.Clock")) {
      return target.getName().startsWith("system") || target.getName().startsWith("tick");
    }
    return (owner.startsWith("java.time.") || owner.equals("java.util.Date"))
        && (target.getName().equals("now")
            || (owner.equals("java.util.Date")
                && target.getName().equals("<init>")
                && target.getRawParameterTypes().isEmpty()))
        && target.getRawParameterTypes().stream()
            .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
  }

  private static void nobodyCalls(
      String what, java.util.function.Predicate<CodeUnitAccessTarget> forbidden) {
    noClasses()
        .that(DescribedPredicate.not(isDefaults()))
        .and(resideInAnyPackage("org.leadkit.."))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe(
                what,
                (JavaAccess<?> access) ->
                    access.getTarget() instanceof CodeUnitAccessTarget target
                        && forbidden.test(target)))
        .because("it enters at the builder, and only " + DEFAULTS + " asks the machine")
        .allowEmptyShould(true)
        .check(House.classes());
  }

  private static DescribedPredicate<JavaClass> isDefaults() {
    return DescribedPredicate.describe(
        "are " + DEFAULTS,
        type ->
            type.getName().equals(DEFAULTS)
                || type.getName().startsWith(DEFAULTS + "$")
                || type.getName().equals(EPHEMERAL_KEYS));
  }
}
