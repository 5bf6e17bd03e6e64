package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

class OperatorTest {

  @Property
  void theTableOfTypesAgreesWithTheQuestionsThemselves(
      @ForAll("questions") ValueTest question, @ForAll ValueType type) {
    Operator operator = Operator.of(question.operator()).orElseThrow();
    if (question.fits(type)) {
      assertThat(operator.types()).contains(type);
    }
    if (operator.types().size() == 1) {
      assertThat(question.fits(type)).isEqualTo(operator.types().contains(type));
    }
  }

  @Provide
  Arbitrary<ValueTest> questions() {
    return Arbitraries.of(ValueType.class).flatMap(AnyQuestion::about);
  }
}
