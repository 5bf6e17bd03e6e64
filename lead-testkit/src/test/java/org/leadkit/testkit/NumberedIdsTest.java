package org.leadkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedIdsTest {

  @Test
  void eachKindIsCountedByItself() {
    NumberedIds ids = new NumberedIds();
    assertThat(ids.next("lead")).isEqualTo("lead-0001");
    assertThat(ids.next("touch")).isEqualTo("touch-0001");
    assertThat(ids.next("lead")).isEqualTo("lead-0002");
  }

  @Test
  void noIdIsGivenTwice() {
    NumberedIds ids = new NumberedIds();
    List<String> given = new ArrayList<>();
    Crowd.run(thread -> List.of(ids.next("lead"), ids.next("lead"))).forEach(given::addAll);
    assertThat(given).doesNotHaveDuplicates().hasSize(2 * Crowd.SIZE);
  }
}
