package org.leadkit.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a host sees of us, and what it must never see. */
class SurfaceTest {

  private static final String LEAD_EXCEPTION = "org.leadkit.decision.LeadException";

  /** Classes with state that changes, each with its reason; builders need no entry. */
  private static final Set<String> MUTABLE = Set.of();

  @Test
  void portsAreInterfacesOrPlainValues() {
    check(
        "org.leadkit.spi..",
        "be an interface, a record, an enum or sealed",
        type ->
            type.isInterface() || type.isRecord() || type.isEnum() || isSealed(type)
                ? Optional.empty()
                : Optional.of("is an open class"),
        type -> type.getEnclosingClass().isEmpty());
  }

  @Test
  void signaturesNameOnlyJavaAndOurselves() {
    check(
        "org.leadkit..",
        "name only types of Java and of our own in signatures",
        type -> {
          Set<String> foreign = new TreeSet<>();
          signature(type)
              .forEach(
                  named ->
                      named.getAllInvolvedRawTypes().stream()
                          .map(JavaClass::getBaseComponentType)
                          .filter(raw -> !isOurs(raw, type))
                          .forEach(raw -> foreign.add(raw.getName())));
          return foreign.isEmpty() ? Optional.empty() : Optional.of("shows " + foreign);
        },
        House::isVisible);
  }

  @Test
  void publicClassesAreFinal() {
    check(
        "org.leadkit..",
        "be final, a value, an interface, or sealed",
        type -> {
          boolean closed =
              type.isInterface()
                  || type.isRecord()
                  || type.isEnum()
                  || type.getModifiers().contains(JavaModifier.FINAL)
                  || isSealed(type) && (isAbstract(type) || type.getName().equals(LEAD_EXCEPTION))
                  || inTestkit(type) && isAbstract(type);
          return closed ? Optional.empty() : Optional.of("can be extended by anyone");
        },
        House::isVisible);
  }

  @Test
  void nothingInternalIsPublic() {
    check(
        "..internal..",
        "not be public",
        type -> Optional.of("is public"),
        type -> House.isVisible(type) && !House.isInfo(type));
  }

  @Test
  void thereAreNoSetters() {
    check(
        "org.leadkit..",
        "have no setters",
        type -> {
          List<String> setters =
              type.getMethods().stream()
                  .filter(SurfaceTest::isOpen)
                  .map(JavaMethod::getName)
                  .filter(name -> name.matches("set[A-Z].*"))
                  .toList();
          return setters.isEmpty() ? Optional.empty() : Optional.of("has " + setters);
        },
        type -> House.isVisible(type) && !inTestkit(type));
  }

  @Test
  void fieldsAreFinal() {
    check(
        "org.leadkit..",
        "have only final fields",
        type -> {
          List<String> open =
              type.getFields().stream()
                  .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                  .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                  .filter(field -> isStatic(field) || !mayChange(type))
                  .map(JavaField::getName)
                  .toList();
          return open.isEmpty() ? Optional.empty() : Optional.of("has non-final " + open);
        },
        type -> true);
  }

  @Test
  void ourExceptionsAreLeadExceptions() {
    check(
        "org.leadkit..",
        "extend LeadException",
        type ->
            type.isAssignableTo(LEAD_EXCEPTION)
                ? Optional.empty()
                : Optional.of("is thrown, but is no LeadException"),
        type -> type.isAssignableTo(Throwable.class));
  }

  @Test
  void onlyLeadExceptionIsCalledException() {
    check(
        "org.leadkit..",
        "not end in Exception",
        type -> Optional.of("ends in Exception"),
        type ->
            type.getSimpleName().endsWith("Exception") && !type.getName().equals(LEAD_EXCEPTION));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        "org.leadkit..",
        "not be called Manager, Helper, Util, Impl, Base or Data",
        type -> Optional.of("has a name that says nothing"),
        type -> type.getSimpleName().matches(".*(Manager|Helper|Utils?|Impl|Base|Data)"));
  }

  @Test
  void theListOfMutableClassesIsNotStale() {
    assertThat(MUTABLE).allMatch(name -> House.classes().contain(name));
  }

  /** Checks every class in a package that the selection takes; the answer says what is wrong. */
  private static void check(
      String in,
      String should,
      Function<JavaClass, Optional<String>> wrong,
      java.util.function.Predicate<JavaClass> selection) {
    classes()
        .that(resideInAnyPackage(in))
        .and(DescribedPredicate.describe("are selected", selection))
        .should(
            new ArchCondition<>(should) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                wrong
                    .apply(type)
                    .ifPresent(
                        text ->
                            events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " " + text)));
              }
            })
        .allowEmptyShould(true)
        .check(House.classes());
  }

  private static List<JavaType> signature(JavaClass type) {
    List<JavaType> named = new ArrayList<>(type.getInterfaces());
    type.getSuperclass().ifPresent(named::add);
    type.getTypeParameters().forEach(parameter -> named.addAll(parameter.getUpperBounds()));
    for (JavaMember member : type.getMembers()) {
      if (isOpen(member)) {
        if (member instanceof JavaField field) {
          named.add(field.getType());
        } else if (member instanceof JavaCodeUnit unit) {
          named.add(unit.getReturnType());
          named.addAll(unit.getParameterTypes());
          named.addAll(unit.getExceptionTypes());
          unit.getTypeParameters().forEach(parameter -> named.addAll(parameter.getUpperBounds()));
        }
      }
    }
    return named;
  }

  private static boolean isOpen(JavaMember member) {
    return (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED))
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isOurs(JavaClass named, JavaClass by) {
    String name = named.getName();
    return named.isPrimitive()
        || name.startsWith("java.")
        || name.startsWith("javax.crypto.")
        || name.startsWith("org.leadkit.")
        || inTestkit(by)
            && (name.startsWith("org.junit.jupiter.api.") || name.startsWith("org.assertj.core."));
  }

  private static boolean isSealed(JavaClass type) {
    return type.reflect().isSealed();
  }

  private static boolean isAbstract(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static boolean isStatic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean inTestkit(JavaClass type) {
    return resideInAnyPackage("org.leadkit.testkit..").test(type);
  }

  private static boolean mayChange(JavaClass type) {
    return type.getSimpleName().endsWith("Builder")
        || MUTABLE.contains(type.getName())
        || resideInAnyPackage("org.leadkit.memory..", "org.leadkit.testkit..").test(type)
        || type.getEnclosingClass().map(SurfaceTest::mayChange).orElse(false);
  }
}
