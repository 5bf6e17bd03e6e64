package org.leadkit.routing.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadkit.profile.Fields;

/** Looks at all lines, one after the other. */
final class Linter {

  /** How many examples are looked at to see whether anything is left for the end of the list. */
  static final int MOST_STEPS_AT_END = 5_000;

  /** What a new lead can't have when it is routed. */
  private static final Set<String> LATER = Set.of(Fields.OWNER.name());

  private final Placing placing;
  private final LineIndex index;
  private final Masking masking;
  private final Overlaps overlaps;
  private final Instant now;
  private final @Nullable Line end;
  private final List<RoutingLint.Finding> findings = new ArrayList<>();

  Linter(List<Line> lines, Optional<Line> end, Instant now) {
    this.end = end.orElse(null);
    this.now = now;
    this.placing = Placing.of(now, lines);
    List<PlacedLine> placed = new ArrayList<>();
    lines.forEach(line -> placed.add(placing.place(placed.size(), line)));
    this.index = new LineIndex(placing.space(), placed);
    this.masking = new Masking(index, placing);
    this.overlaps = new Overlaps(index, placing);
  }

  List<RoutingLint.Finding> find() {
    index.lines().forEach(this::find);
    if (end != null) {
      masking.otherwise(end, MOST_STEPS_AT_END).ifPresent(findings::add);
    }
    return findings;
  }

  private void find(PlacedLine placed) {
    if (placed.line().role() == Line.Role.STANDS_IN) {
      return;
    }
    Line line = placed.line();
    boolean isOver = placing.space().time().of(line).isEmpty();
    if (isOver || line.from().isAfter(now)) {
      findings.add(
          new RoutingLint.NotEffective(
              line.id(), line.pointer(), line.from(), line.until(), isOver));
    }
    if (!placed.isAnalysed()) {
      overlaps.ignore(placed);
      findings.add(
          masking
              .copy(placed)
              .orElseGet(() -> new RoutingLint.Undecided(line.id(), line.pointer(), 0)));
    } else if (placed.whenever().isEmpty()) {
      findings.add(
          new RoutingLint.Dead(
              line.id(), line.pointer(), new PartCheck(placing, line).conflicting()));
    } else if (!isOver) {
      alive(placed);
    }
  }

  private void alive(PlacedLine placed) {
    Line line = placed.line();
    findings.addAll(new PartCheck(placing, line).idle());
    for (String field : LATER) {
      if (needs(placed, field)) {
        findings.add(new RoutingLint.NeedsLater(line.id(), line.pointer(), field));
      }
    }
    if (line.takes() && masking.isCatchAll(placed)) {
      int after = index.size() - placed.number() - 1;
      findings.add(new RoutingLint.CatchAll(line.id(), line.pointer(), after));
    }
    Optional<RoutingLint.Finding> masked = masking.find(placed);
    masked.ifPresent(findings::add);
    if (masked.filter(RoutingLint.Finding::isUnreachable).isPresent()) {
      overlaps.ignore(placed);
    } else {
      overlaps.find(placed).ifPresent(findings::add);
    }
  }

  /** True if no lead without a value of the field meets the line. */
  private boolean needs(PlacedLine placed, String field) {
    return placing
        .space()
        .find(field)
        .filter(
            dim ->
                placed.whenever().stream()
                    .noneMatch(box -> box.in(dim, placing.space()).contains(0)))
        .isPresent();
  }
}
