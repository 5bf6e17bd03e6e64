package org.leadkit.routing.lint;

import java.util.List;
import java.util.Optional;

/** Lines that may take leads away. */
interface Others {

  /** One that a lead meets, preferably an analysed one; empty if it meets none. */
  Optional<PlacedLine> taking(Lead lead);

  /** An analysed one that may take leads from a box; empty if there is none. */
  Optional<PlacedLine> meeting(Box box);

  /** Some lines. */
  static Others of(List<PlacedLine> lines) {
    return new Others() {
      @Override
      public Optional<PlacedLine> taking(Lead lead) {
        List<PlacedLine> met = lines.stream().filter(line -> lead.meets(line.line())).toList();
        return met.stream()
            .filter(PlacedLine::isAnalysed)
            .findFirst()
            .or(() -> met.stream().findFirst());
      }

      @Override
      public Optional<PlacedLine> meeting(Box box) {
        return lines.stream()
            .filter(PlacedLine::isAnalysed)
            .filter(line -> line.boxes().stream().anyMatch(box::meets))
            .findFirst();
      }
    };
  }

  /** The first lines of a list. */
  static Others before(int below, LineIndex index) {
    return new Others() {
      @Override
      public Optional<PlacedLine> taking(Lead lead) {
        return index.firstAnalysed(lead, below);
      }

      @Override
      public Optional<PlacedLine> meeting(Box box) {
        Scan scan = index.meeting(box, below, List.of());
        for (int one = scan.next(0); one >= 0; one = scan.next(one + 1)) {
          PlacedLine line = index.line(index.lineOf(one));
          if (line.isAnalysed() && index.box(one).meets(box)) {
            return Optional.of(line);
          }
        }
        return Optional.empty();
      }
    };
  }
}
