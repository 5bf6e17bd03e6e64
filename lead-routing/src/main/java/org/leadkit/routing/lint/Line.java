package org.leadkit.routing.lint;

import java.time.Duration;
import java.time.Instant;
import org.leadkit.profile.Condition;

/**
 * One line of an ordered list in which the first that holds decides: all that is looked at.
 *
 * @param id its name
 * @param pointer JSON pointer to its place
 * @param when the condition
 * @param from the first instant at which it counts; {@link Instant#MIN} for always
 * @param until the first instant at which it no longer counts; {@link Instant#MAX} for never
 * @param pool where it leads
 * @param within how soon the person must be contacted first
 * @param role what becomes of a lead that meets it, and whether findings are told
 */
record Line(
    String id,
    String pointer,
    Condition when,
    Instant from,
    Instant until,
    String pool,
    Duration within,
    Role role) {

  /** What stands for the end of the list. */
  static final String OTHERWISE = "otherwise";

  /** What a line is there for. */
  enum Role {
    /** It takes its leads; findings about it are told. */
    TAKES,
    /** It takes its leads, but stands for a rule that is looked at elsewhere. */
    STANDS_IN,
    /** It may let its leads pass; the lines right after it say which it takes. */
    PASSES_ON
  }

  Line(
      String id,
      String pointer,
      Condition when,
      Instant from,
      Instant until,
      String pool,
      Duration within) {
    this(id, pointer, when, from, until, pool, within, Role.TAKES);
  }

  /** The end of the list. */
  static Line end() {
    return end("/" + OTHERWISE);
  }

  /** The end of a list that stands elsewhere. */
  static Line end(String pointer) {
    return always(OTHERWISE, pointer, Condition.all(), "", Duration.ZERO);
  }

  boolean takes() {
    return role != Role.PASSES_ON;
  }

  /** A line that counts at any time. */
  static Line always(String id, String pointer, Condition when, String pool, Duration within) {
    return new Line(id, pointer, when, Instant.MIN, Instant.MAX, pool, within);
  }

  boolean isEffective(Instant at) {
    return !at.isBefore(from) && (until.equals(Instant.MAX) || at.isBefore(until));
  }

  /** True if it makes no difference which of both decides. */
  boolean leadsLike(Line other) {
    return pool.equals(other.pool) && within.equals(other.within);
  }
}
