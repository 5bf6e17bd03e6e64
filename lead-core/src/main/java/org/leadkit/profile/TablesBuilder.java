package org.leadkit.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadkit.value.Verdict;

/** Takes conditions apart by the fields they ask. */
final class TablesBuilder {

  private final Map<String, SlotBuilder> slots = new TreeMap<>();
  private final SortedMap<Integer, Condition> rest = new TreeMap<>();
  private final List<Change> possible = new ArrayList<>();

  TablesBuilder(List<Condition> conditions) {
    for (int i = 0; i < conditions.size(); i++) {
      add(i, conditions.get(i));
    }
  }

  private void add(int number, Condition condition) {
    possible.add(new Change(number, Verdict.HOLDS));
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
    Set<String> fields = part.fields();
    if (!fields.isEmpty()) {
      String field = fields.iterator().next();
      return slots.computeIfAbsent(field, SlotBuilder::new).add(number, part);
    }
    if (Specimen.BLANK.verdict(part) == Verdict.FAILS) {
      possible.add(new Change(number, Verdict.FAILS));
    }
    return true;
  }

  Tables build(RowsBuilder rows) {
    Map<String, Integer> places = new HashMap<>();
    List<Slot> built = new ArrayList<>();
    slots.forEach(
        (field, slot) -> {
          places.put(field, built.size());
          built.add(slot.build(rows));
        });
    return new Tables(
        rows.like(rows.closed(), possible), built, new NameTable(places), new Interpreted(rest));
  }
}
