package org.leadkit.routing.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the lines that a lead meets, or that have leads in common with a box. Lines that ask open
 * questions are found by what else they ask, so they must be asked themselves.
 */
final class LineIndex {

  private final Space space;
  private final List<PlacedLine> lines;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Integer> lineOf = new ArrayList<>();
  private final int[] firstBox;
  private final TreeMap<Integer, DimIndex> dims = new TreeMap<>();

  LineIndex(Space space, List<PlacedLine> lines) {
    this.space = space;
    this.lines = List.copyOf(lines);
    this.firstBox = new int[lines.size() + 1];
    for (PlacedLine line : lines) {
      firstBox[line.number()] = boxes.size();
      for (Box box : line.line().takes() ? line.boxes() : List.<Box>of()) {
        boxes.add(box);
        lineOf.add(line.number());
      }
    }
    firstBox[lines.size()] = boxes.size();
    index();
  }

  private void index() {
    TreeMap<Integer, List<DimIndex.Entry>> entries = new TreeMap<>();
    TreeMap<Integer, long[]> named = new TreeMap<>();
    int words = (boxes.size() + Long.SIZE - 1) / Long.SIZE;
    for (int b = 0; b < boxes.size(); b++) {
      Box box = boxes.get(b);
      for (int i = 0; i < box.size() && box.dim(i) < space.plain(); i++) {
        DimIndex.set(named.computeIfAbsent(box.dim(i), dim -> new long[words]), b);
        Ranges set = box.set(i);
        List<DimIndex.Entry> some = entries.computeIfAbsent(box.dim(i), dim -> new ArrayList<>());
        for (int s = 0; s < set.stretches(); s++) {
          some.add(new DimIndex.Entry(set.from(s), set.to(s), b));
        }
      }
    }
    entries.forEach(
        (dim, some) -> {
          long[] wild = named.getOrDefault(dim, new long[words]);
          for (int word = 0; word < words; word++) {
            wild[word] = ~wild[word];
          }
          dims.put(dim, new DimIndex(wild, some));
        });
  }

  int size() {
    return lines.size();
  }

  PlacedLine line(int number) {
    return lines.get(number);
  }

  /** The number of a line's first box. */
  int firstBox(int line) {
    return firstBox[line];
  }

  int lineOf(int box) {
    return lineOf.get(box);
  }

  Box box(int number) {
    return boxes.get(number);
  }

  /** The boxes of the first lines that hold where a lead is. */
  Scan at(Lead lead, int below) {
    List<long[]> maps = new ArrayList<>();
    List<long[]> absent = new ArrayList<>();
    dims.forEach(
        (dim, index) -> (lead.cell(dim) == 0 ? absent : maps).add(index.at(lead.cell(dim))));
    maps.addAll(absent);
    return new Scan(maps, firstBox[below]);
  }

  /** The boxes of the first lines that have leads in common with a box. */
  Scan meeting(Box box, int below, List<long[]> others) {
    List<long[]> maps = new ArrayList<>(others);
    for (int i = 0; i < box.size(); i++) {
      DimIndex index = dims.get(box.dim(i));
      if (index != null) {
        maps.add(index.meeting(box.set(i)));
      }
    }
    return new Scan(maps, firstBox[below]);
  }

  /** Those boxes of the first lines that may cover a box; those that do are among them. */
  Scan mayCover(Box box, int below) {
    List<long[]> named = new ArrayList<>();
    List<long[]> wild = new ArrayList<>();
    dims.forEach(
        (dim, index) -> {
          Ranges cells = box.in(dim, space);
          if (cells.equals(space.dim(dim).all())) {
            wild.add(index.wild());
          } else {
            named.add(index.at(cells.first()));
            named.add(index.at(cells.to(cells.stretches() - 1) - 1));
          }
        });
    named.addAll(wild);
    return new Scan(named, firstBox[below]);
  }

  /** The first of the first lines that a lead meets, preferably an analysed one. */
  Optional<PlacedLine> first(Lead lead, int below) {
    return first(lead, below, false);
  }

  /** The first of the first lines that a lead meets; only if need be one not analysed. */
  Optional<PlacedLine> firstAnalysed(Lead lead, int below) {
    return first(lead, below, true).or(() -> first(lead, below, false));
  }

  private Optional<PlacedLine> first(Lead lead, int below, boolean analysed) {
    Scan scan = at(lead, below);
    for (int box = scan.next(0); box >= 0; box = scan.next(box + 1)) {
      PlacedLine line = lines.get(lineOf.get(box));
      if ((line.isPlain(space) || lead.meets(line.line())) && (line.isAnalysed() || !analysed)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  /** The lead and where it goes. */
  RoutingLint.Witness witness(Lead lead) {
    String goesTo = first(lead, size()).map(line -> line.line().id()).orElse(Line.OTHERWISE);
    return new RoutingLint.Witness(lead.profile(), lead.at(), goesTo);
  }

  /** A bit for each box, all set. */
  long[] allBoxes() {
    long[] bits = new long[(boxes.size() + Long.SIZE - 1) / Long.SIZE];
    Arrays.fill(bits, -1);
    return bits;
  }

  List<PlacedLine> lines() {
    return Collections.unmodifiableList(lines);
  }
}
