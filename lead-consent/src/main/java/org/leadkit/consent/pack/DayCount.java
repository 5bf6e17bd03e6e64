package org.leadkit.consent.pack;

/**
 * How a text counts a time.
 *
 * @param amount from 1 to 36,525
 * @param unit in what
 * @param isFirstDayCounted true if the text can be read to count the day of the event as the first
 *     one; the earlier reading does, the later one never
 * @param isRolled true if an end on a day that is no working day moves to the next one
 * @param holidays name of the holidays that are no working days in the later reading; empty for
 *     none
 * @param isDefined true if the text, or a rule that it refers to, says how to count
 * @param counting in which direction the text counts months
 */
public record DayCount(
    int amount,
    Unit unit,
    boolean isFirstDayCounted,
    boolean isRolled,
    String holidays,
    boolean isDefined,
    Ground.Counting counting) {

  /** What is counted. */
  public enum Unit {
    /** Working days. */
    BUSINESS_DAYS,
    /** Days of the calendar. */
    DAYS,
    /** Months: up to the same number, or the last day of the month. */
    MONTHS
  }

  /** A time that is counted from the event on. */
  public DayCount(
      int amount,
      Unit unit,
      boolean isFirstDayCounted,
      boolean isRolled,
      String holidays,
      boolean isDefined) {
    this(amount, unit, isFirstDayCounted, isRolled, holidays, isDefined, Ground.Counting.FORWARD);
  }
}
