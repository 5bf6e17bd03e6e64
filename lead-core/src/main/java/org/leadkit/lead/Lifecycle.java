package org.leadkit.lead;

import static org.leadkit.lead.Stage.ACCEPTED;
import static org.leadkit.lead.Stage.CONVERTED;
import static org.leadkit.lead.Stage.DISQUALIFIED;
import static org.leadkit.lead.Stage.ERASED;
import static org.leadkit.lead.Stage.NEW;
import static org.leadkit.lead.Stage.NURTURING;
import static org.leadkit.lead.Stage.QUALIFIED;
import static org.leadkit.lead.Stage.RECYCLED;
import static org.leadkit.lead.Stage.SALES_QUALIFIED;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table of allowed moves between stages. Staying where one is, is no move. Immutable. */
public final class Lifecycle {

  private static final Lifecycle STANDARD = new Lifecycle(standardMoves());

  private final Map<Stage, Set<Stage>> moves;

  private Lifecycle(Map<Stage, Set<Stage>> moves) {
    this.moves = moves;
  }

  /** The usual life of a lead. */
  public static Lifecycle standard() {
    return STANDARD;
  }

  /** The same table with a move allowed. */
  public Lifecycle allowing(Stage from, Stage to) {
    Map<Stage, Set<Stage>> copy = copy();
    of(copy, from).add(to);
    return new Lifecycle(copy);
  }

  /** The same table with a move forbidden. */
  public Lifecycle forbidding(Stage from, Stage to) {
    Map<Stage, Set<Stage>> copy = copy();
    of(copy, from).remove(to);
    return new Lifecycle(copy);
  }

  /** True if a lead may go from one stage to the other. */
  public boolean allows(Stage from, Stage to) {
    return of(moves, from).contains(to);
  }

  /** The stages that can be reached in one move, in no order. */
  public Set<Stage> from(Stage stage) {
    return Set.copyOf(of(moves, stage));
  }

  private static Set<Stage> of(Map<Stage, Set<Stage>> table, Stage from) {
    return Objects.requireNonNull(table.get(from), "every stage has a row");
  }

  private Map<Stage, Set<Stage>> copy() {
    Map<Stage, Set<Stage>> copy = new EnumMap<>(Stage.class);
    moves.forEach(
        (from, to) ->
            copy.put(from, to.isEmpty() ? EnumSet.noneOf(Stage.class) : EnumSet.copyOf(to)));
    return copy;
  }

  private static Map<Stage, Set<Stage>> standardMoves() {
    Map<Stage, Set<Stage>> moves = new EnumMap<>(Stage.class);
    moves.put(NEW, EnumSet.of(NURTURING, QUALIFIED, ACCEPTED, DISQUALIFIED, ERASED));
    moves.put(NURTURING, EnumSet.of(QUALIFIED, ACCEPTED, DISQUALIFIED, ERASED));
    moves.put(QUALIFIED, EnumSet.of(ACCEPTED, NURTURING, RECYCLED, DISQUALIFIED, ERASED));
    moves.put(
        ACCEPTED,
        EnumSet.of(SALES_QUALIFIED, NURTURING, RECYCLED, DISQUALIFIED, CONVERTED, ERASED));
    moves.put(SALES_QUALIFIED, EnumSet.of(CONVERTED, NURTURING, RECYCLED, DISQUALIFIED, ERASED));
    moves.put(RECYCLED, EnumSet.of(NURTURING, QUALIFIED, ACCEPTED, DISQUALIFIED, ERASED));
    moves.put(DISQUALIFIED, EnumSet.of(RECYCLED, ERASED));
    moves.put(CONVERTED, EnumSet.of(ERASED));
    moves.put(ERASED, EnumSet.noneOf(Stage.class));
    return moves;
  }
}
