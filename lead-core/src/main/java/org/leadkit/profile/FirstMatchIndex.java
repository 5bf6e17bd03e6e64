package org.leadkit.profile;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leadkit.value.Value;

/**
 * Many conditions in the order in which they are tried, made ready to be asked for the first that
 * holds. What that costs grows with the fields that they read and hardly with their number; the
 * answers are those of {@link Condition#test}, always. Conditions that no table can hold, as {@link
 * ConditionIndex} says, are asked one by one, and only where all else has not failed. Immutable and
 * thread-safe.
 */
public final class FirstMatchIndex {

  /** The number of the condition at each place. */
  private final int[] numbers;

  private final Tables tables;

  /** All rows by number. */
  private final PagedRow[] rows;

  /** The rows of a profile in which nothing is known. */
  private final PagedRow[] blank;

  private FirstMatchIndex(int[] numbers, Tables tables, PagedRow[] rows) {
    this.numbers = numbers;
    this.tables = tables;
    this.rows = rows;
    this.blank =
        rows(IntStream.concat(IntStream.of(tables.absent()), IntStream.of(tables.start())));
  }

  /** An index of conditions, numbered in their order from 0; equal ones are all kept. */
  public static FirstMatchIndex of(List<Condition> conditions) {
    int[] numbers = Neighbours.order(conditions);
    List<Condition> ordered = Arrays.stream(numbers).mapToObj(conditions::get).toList();
    int pages = (numbers.length + Page.CONDITIONS - 1) / Page.CONDITIONS;
    PagedRowsBuilder rows = new PagedRowsBuilder(pages);
    Tables tables = new TablesBuilder(ordered).build(rows);
    return new FirstMatchIndex(numbers, tables, rows.build());
  }

  /** How many conditions there are. */
  public int size() {
    return numbers.length;
  }

  /**
   * Finds the first condition that holds.
   *
   * @param profile the facts
   * @param now the instant of the question
   * @param from the number of the first condition that counts; not negative
   * @return its number, at least {@code from}; -1 if none holds
   * @throws IllegalArgumentException if {@code from} is negative
   */
  public int first(Profile profile, Instant now, int from) {
    requirePlace(from);
    return search(profile, now).first(from);
  }

  /**
   * Tells of which conditions it is unknown whether they hold.
   *
   * @param profile the facts
   * @param now the instant of the question
   * @param from the number of the first condition that counts; not negative
   * @param to the number of the first one that does not count any more; at most {@link #size}
   * @return their numbers as bits; the caller's own
   * @throws IllegalArgumentException if {@code from} is negative
   */
  public BitSet undecided(Profile profile, Instant now, int from, int to) {
    requirePlace(from);
    BitSet undecided = new BitSet();
    if (from < to) {
      search(profile, now).undecided(from, to, undecided);
    }
    return undecided;
  }

  private Search search(Profile profile, Instant now) {
    PagedRow[] found = blank.clone();
    List<PagedRow[]> choices = List.of();
    List<Interpreted> asked = tables.rest().isEmpty() ? List.of() : List.of(tables.rest());
    Entries known = profile.known();
    for (int i = 0; i < known.size(); i++) {
      int place = tables.places().find(known.name(i));
      if (place >= 0) {
        Slot slot = tables.slots().get(place);
        Value value = known.value(i);
        found[place] = rows[slot.row(value)];
        if (slot.seeks(value)) {
          choices = joined(choices, sought(slot.needles(), value.text()));
        } else if (slot.isOther(value)) {
          asked = joined(asked, List.of(slot.others()));
        }
      }
    }
    return new Search(numbers, found, choices, asked, profile, now);
  }

  private List<PagedRow[]> sought(Needles needles, String text) {
    return needles.rows(text).stream().map(any -> rows(IntStream.of(any))).toList();
  }

  private PagedRow[] rows(IntStream some) {
    return some.mapToObj(row -> rows[row]).toArray(PagedRow[]::new);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void requirePlace(int from) {
    if (from < 0) {
      throw new IllegalArgumentException(
          "The number (%d) of a condition must not be negative.\nMaybe begin with 0."
              .formatted(from));
    }
  }

  /** How many conditions there are. */
  @Override
  public String toString() {
    return "FirstMatchIndex[size=" + size() + "]";
  }
}
