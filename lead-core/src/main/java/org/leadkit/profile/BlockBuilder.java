package org.leadkit.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadkit.value.Verdict;

/** Takes conditions apart by the fields they ask. */
final class BlockBuilder {

  private final Map<String, SlotBuilder> slots = new TreeMap<>();
  private final Map<Integer, Condition> rest = new TreeMap<>();
  private final int words;
  private final long[] start;

  BlockBuilder(List<Condition> conditions) {
    words = (conditions.size() + Long.SIZE - 1) / Long.SIZE;
    start = Rows.closed(words);
    for (int i = 0; i < conditions.size(); i++) {
      add(i, conditions.get(i));
    }
  }

  private void add(int number, Condition condition) {
    Rows.put(start, number, Verdict.HOLDS);
    List<Condition> untabled = new ArrayList<>();
    for (Condition part : Conjuncts.of(condition)) {
      if (!isTabled(number, part)) {
        untabled.add(part);
      }
    }
    if (!untabled.isEmpty()) {
      rest.put(number, new Condition.All(untabled));
    }
  }

  private boolean isTabled(int number, Condition part) {
    if (!Leaves.canBeTabled(part)) {
      return false;
    }
    Optional<String> field = part.fields().stream().findFirst();
    if (field.isPresent()) {
      return slots.computeIfAbsent(field.get(), SlotBuilder::new).add(number, part);
    }
    if (Specimen.verdict(part) == Verdict.FAILS) {
      Rows.put(start, number, Verdict.FAILS);
    }
    return true;
  }

  Block build() {
    RowsBuilder rows = new RowsBuilder(words);
    Map<String, Integer> places = new HashMap<>();
    List<Slot> built = new ArrayList<>();
    slots.forEach(
        (field, slot) -> {
          places.put(field, built.size());
          built.add(slot.build(rows));
        });
    return new Block(
        start, built, new NameTable(places), rows.build(), new Interpreted(rest, words));
  }
}
