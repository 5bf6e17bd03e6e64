package org.leadkit.routing.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.activity.Activity;
import org.leadkit.profile.Field;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;
import org.leadkit.value.ValueTest;
import org.leadkit.value.ValueType;

/** Finds an example of a lead in a box: one of which no more is known than is needed. */
final class Leads {

  private final Space space;
  private final Map<Integer, Map<Integer, Profile.Entry>> entries = new HashMap<>();

  Leads(Space space) {
    this.space = space;
  }

  /** A lead of a box. */
  Answer<Lead> in(Box box) {
    int[] cells = new int[space.plain()];
    List<Profile.Entry> known = new ArrayList<>();
    Map<Integer, Ranges> counts = new LinkedHashMap<>();
    boolean open = false;
    for (int i = 0; i < box.size(); i++) {
      int dim = box.dim(i);
      if (space.dim(dim) instanceof CountCells) {
        counts.put(dim, box.set(i));
      } else if (dim < space.plain()) {
        Map<ValueTest, Boolean> demands = demands(box, dim);
        if (demands.isEmpty()) {
          cells[dim] = box.set(i).first();
          entry(dim, cells[dim]).ifPresent(known::add);
        } else {
          Answer<String> text = text(dim, box.set(i), demands);
          if (text instanceof Answer.Found<String> found) {
            cells[dim] = space.cells(dim).cell(found.value());
            known.add(entry(dim, Value.of(found.value())));
          } else if (text.isNone()) {
            return new Answer.None<>();
          }
          open |= !(text instanceof Answer.Found);
        }
      }
    }
    Instant at = space.time().start(cells[Space.TIME]);
    Profile profile = Profile.empty().with(known);
    if (open) {
      return new Answer.Open<>();
    }
    return counts.isEmpty()
        ? new Answer.Found<>(new Lead(profile, at, cells))
        : counted(profile, at, cells, counts);
  }

  private Map<ValueTest, Boolean> demands(Box box, int field) {
    Map<ValueTest, Boolean> demands = new LinkedHashMap<>();
    for (int i = box.size() - 1; i >= 0 && box.dim(i) >= space.plain(); i--) {
      if (space.dim(box.dim(i)) instanceof Aspect aspect && aspect.field() == field) {
        demands.put(aspect.test(), box.set(i).equals(Aspect.YES));
      }
    }
    return demands;
  }

  private Answer<String> text(int dim, Ranges cells, Map<ValueTest, Boolean> demands) {
    FieldCells field = space.cells(dim);
    Ranges texts = field.of(ValueType.TEXT);
    return new TextSearch(field, texts.first(), demands).in(cells.and(texts));
  }

  private Answer<Lead> counted(
      Profile profile, Instant at, int[] cells, Map<Integer, Ranges> counts) {
    Histories histories = new Histories(space, counts, at);
    for (List<Activity> activities : histories.candidates()) {
      Profile active = profile.with(activities);
      if (histories.fits(active)) {
        return new Answer.Found<>(new Lead(active, at, cells));
      }
    }
    return new Answer.Open<>();
  }

  private Optional<Profile.Entry> entry(int dim, int cell) {
    if (dim == Space.TIME || cell == 0) {
      return Optional.empty();
    }
    return Optional.of(
        entries
            .computeIfAbsent(dim, ignored -> new HashMap<>())
            .computeIfAbsent(cell, ignored -> entry(dim, space.cells(dim).specimen(cell))));
  }

  private Profile.Entry entry(int dim, Value value) {
    String name = space.cells(dim).field();
    Field field =
        FieldCatalogue.standard()
            .find(name)
            .filter(usual -> usual.type() == value.type())
            .orElseGet(() -> field(name, value));
    return new Profile.Entry(field, value);
  }

  private static Field field(String name, Value value) {
    return switch (value.type()) {
      case TEXT -> Field.text(name);
      case DECIMAL -> Field.number(name);
      case FLAG -> Field.flag(name);
      case MOMENT -> Field.moment(name);
      case DAY -> Field.day(name);
    };
  }
}
