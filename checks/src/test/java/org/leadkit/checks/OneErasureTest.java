package org.leadkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** There is one way to destroy personal data, and it asks for legal holds (P-02). */
class OneErasureTest {

  private static final List<String> MODULES =
      House.modules().stream().filter(module -> !module.equals("lead-testkit")).toList();

  @Test
  void onlyTheErasureServiceTreatsItemsOrDestroysKeys() {
    assertThat(callers("org.leadkit.spi.PersonalStore", "treat"))
        .containsExactly("org.leadkit.flow.Destruction");
    assertThat(callers("org.leadkit.spi.DataKeys", "destroy"))
        .containsExactly("org.leadkit.flow.Destruction");
    assertThat(callers("org.leadkit.flow.LeadRecords", "treat"))
        .as("the leads are treated through the port only, or within the class")
        .isSubsetOf("org.leadkit.flow.LeadRecords");
  }

  @Test
  void onlyTheLeadsAsAStoreTakeSomethingAway() {
    assertThat(callers("org.leadkit.spi.Commit$Builder", "redact"))
        .containsExactly("org.leadkit.flow.TreatLead");
    assertThat(callers("org.leadkit.spi.Commit$Builder", "eraseRejection"))
        .containsExactly("org.leadkit.flow.LeadRecords");
    assertThat(makers("org.leadkit.flow.TreatLead"))
        .containsExactly("org.leadkit.flow.LeadRecords");
  }

  private static Set<String> callers(String owner, String method) {
    return MODULES.stream()
        .flatMap(module -> House.classes(module).stream())
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(call -> call.getTargetOwner().getName().equals(owner))
        .filter(call -> call.getName().equals(method))
        .map(OneErasureTest::topLevel)
        .collect(Collectors.toSet());
  }

  private static Set<String> makers(String type) {
    return MODULES.stream()
        .flatMap(module -> House.classes(module).stream())
        .flatMap(one -> one.getAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().getName().equals(type))
        .filter(access -> access.getName().equals("<init>"))
        .map(OneErasureTest::topLevel)
        .collect(Collectors.toSet());
  }

  private static String topLevel(JavaAccess<?> access) {
    JavaClass origin = access.getOriginOwner();
    return origin.getName().replaceFirst("\\$.*", "");
  }
}
