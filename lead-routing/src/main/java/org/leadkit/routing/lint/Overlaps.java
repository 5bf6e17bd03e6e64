package org.leadkit.routing.lint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds earlier lines that take some of a line's leads elsewhere. */
final class Overlaps {

  /** So many examples are looked at for one that goes to the overlapping line itself. */
  private static final int MOST_STEPS = 8;

  /** So many lines are looked at in vain. */
  private static final int MOST_IN_VAIN = 20;

  /** Where so many lines lead alike, they are known by their bits. */
  private static final int MANY = 64;

  private record Target(String pool, Duration within) {
    static Target of(PlacedLine placed) {
      return new Target(placed.line().pool(), placed.line().within());
    }
  }

  private final LineIndex index;
  private final Placing placing;
  private final boolean isSimple;

  /** The boxes of lines that leads can reach. */
  private final long[] alive;

  private final Map<Target, List<PlacedLine>> alike = new HashMap<>();
  private final Map<Target, long[]> elsewhere = new HashMap<>();

  Overlaps(LineIndex index, Placing placing) {
    this.index = index;
    this.placing = placing;
    this.alive = index.allBoxes();
    this.isSimple =
        index.lines().stream().allMatch(line -> line.boxes().size() <= 1 && line.line().takes());
    for (PlacedLine line : index.lines()) {
      alike.computeIfAbsent(Target.of(line), target -> new ArrayList<>()).add(line);
    }
    alike.forEach(
        (target, lines) -> {
          if (lines.size() > MANY) {
            elsewhere.put(target, without(lines));
          }
        });
  }

  private long[] without(List<PlacedLine> lines) {
    long[] bits = index.allBoxes();
    lines.forEach(line -> clear(bits, line.number()));
    return bits;
  }

  private void clear(long[] bits, int line) {
    for (int box = index.firstBox(line); box < index.firstBox(line + 1); box++) {
      bits[box >> 6] &= ~(1L << box);
    }
  }

  /** Leaves a line out of all that follows. */
  void ignore(PlacedLine placed) {
    clear(alive, placed.number());
  }

  /** Says with which earlier lines a line overlaps. */
  Optional<RoutingLint.Finding> find(PlacedLine placed) {
    BitSet seen = new BitSet();
    List<RoutingLint.Overlap> overlaps = new ArrayList<>();
    int refuted = 0;
    int inVain = 0;
    for (Box box : placed.boxes()) {
      Scan scan = scan(placed, box);
      for (int one = scan.next(0);
          one >= 0 && overlaps.size() < RoutingLint.MOST_OVERLAPS && inVain < MOST_IN_VAIN;
          one = scan.next(one + 1)) {
        PlacedLine earlier = index.line(index.lineOf(one));
        if (!seen.get(earlier.number()) && !earlier.line().leadsLike(placed.line())) {
          seen.set(earlier.number());
          Answer<RoutingLint.Overlap> overlap = overlap(placed, earlier);
          if (overlap instanceof Answer.Found<RoutingLint.Overlap> found) {
            overlaps.add(found.value());
          } else {
            inVain++;
            refuted += overlap.isNone() ? 1 : 0;
          }
        }
      }
    }
    return overlaps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RoutingLint.Overlapping(
                placed.line().id(),
                placed.line().pointer(),
                overlaps,
                count(placed) - refuted - overlaps.size()));
  }

  private Scan scan(PlacedLine placed, Box box) {
    List<long[]> masks = new ArrayList<>(List.of(alive));
    long[] others = elsewhere.get(Target.of(placed));
    if (others != null) {
      masks.add(others);
    }
    return index.meeting(box, placed.number(), masks);
  }

  /** How many earlier lines lead elsewhere and have boxes that meet. */
  private int count(PlacedLine placed) {
    if (!isSimple) {
      BitSet lines = new BitSet();
      for (Box box : placed.boxes()) {
        Scan scan = scan(placed, box);
        for (int one = scan.next(0); one >= 0; one = scan.next(one + 1)) {
          lines.set(index.lineOf(one));
        }
      }
      lines.stream()
          .filter(line -> index.line(line).line().leadsLike(placed.line()))
          .forEach(lines::clear);
      return lines.cardinality();
    }
    int count = scan(placed, placed.boxes().get(0)).count();
    return elsewhere.containsKey(Target.of(placed)) ? count : count - countAlike(placed);
  }

  private int countAlike(PlacedLine placed) {
    int count = 0;
    for (PlacedLine other : alike.getOrDefault(Target.of(placed), List.of())) {
      if (other.number() >= placed.number()) {
        break;
      }
      int box = index.firstBox(other.number());
      if (!other.boxes().isEmpty()
          && (alive[box >> 6] >> box & 1) != 0
          && placing.meetPlainly(index.box(box), placed.boxes().get(0))) {
        count++;
      }
    }
    return count;
  }

  private Answer<RoutingLint.Overlap> overlap(PlacedLine placed, PlacedLine earlier) {
    List<Box> both = new ArrayList<>();
    for (Box box : placed.boxes()) {
      earlier.boxes().forEach(other -> box.and(other).ifPresent(both::add));
    }
    Answer<Lead> lead = lead(both, earlier);
    if (lead instanceof Answer.Found<Lead> found
        && found.value().meets(placed.line())
        && found.value().meets(earlier.line())) {
      return new Answer.Found<>(
          new RoutingLint.Overlap(
              earlier.line().id(), isException(earlier, placed), index.witness(found.value())));
    }
    return lead.isNone() ? new Answer.None<>() : new Answer.Open<>();
  }

  private Answer<Lead> lead(List<Box> both, PlacedLine earlier) {
    Others before = Others.before(earlier.number(), index);
    Cover own = Cover.of(both, before, MOST_STEPS, placing);
    if (own.answer() instanceof Answer.Found) {
      return own.answer();
    }
    boolean open = false;
    for (Box box : both) {
      Answer<Lead> any = placing.leads().in(box);
      if (any instanceof Answer.Found) {
        return any;
      }
      open |= !any.isNone();
    }
    return open ? new Answer.Open<>() : new Answer.None<>();
  }

  private boolean isException(PlacedLine earlier, PlacedLine placed) {
    return earlier.boxes().stream()
        .allMatch(box -> placed.boxes().stream().anyMatch(wide -> wide.contains(box)));
  }
}
