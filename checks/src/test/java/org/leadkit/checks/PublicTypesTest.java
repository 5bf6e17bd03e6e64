package org.leadkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public surface grows only on purpose: two lists in docs say how large it is. */
class PublicTypesTest {

  @Test
  void publicTypesAreAsManyAsListed() {
    List<String> counted =
        House.modules().stream().map(module -> module + " " + publicTypes(module)).toList();
    assertThat(House.list("public-api.txt"))
        .as("docs/public-api.txt should read\n%s\n", String.join("\n", counted))
        .containsExactlyInAnyOrderElementsOf(counted);
  }

  @Test
  void sealedTypesPermitWhatIsListed() {
    List<String> found =
        House.modules().stream()
            .flatMap(module -> House.classes(module).stream())
            .filter(type -> !House.isInfo(type) && House.isVisible(type))
            .map(JavaClass::reflect)
            .filter(Class::isSealed)
            .map(PublicTypesTest::permits)
            .sorted()
            .toList();
    assertThat(House.list("sealed-types.txt"))
        .as("docs/sealed-types.txt should read\n%s\n", String.join("\n", found))
        .containsExactlyInAnyOrderElementsOf(found);
  }

  private static long publicTypes(String module) {
    return House.classes(module).stream()
        .filter(type -> !House.isInfo(type))
        .filter(type -> type.getEnclosingClass().isEmpty())
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .count();
  }

  private static String permits(Class<?> type) {
    Stream<String> names = Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName);
    return type.getCanonicalName() + ": " + names.sorted().collect(Collectors.joining(", "));
  }
}
