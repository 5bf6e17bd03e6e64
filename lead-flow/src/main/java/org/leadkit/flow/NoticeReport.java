package org.leadkit.flow;

import java.util.List;
import org.leadkit.spi.Notice;

/**
 * What came of telling other parties.
 *
 * @param acknowledged how many acknowledged now
 * @param accepted how many have it and will acknowledge later
 * @param failed how many did not get it; they are tried again
 * @param escalated those that are late since now: someone should look
 * @param from where to begin next time: nothing before it is open any more
 */
public record NoticeReport(
    int acknowledged, int accepted, int failed, List<Notice> escalated, String from) {

  /** Copies the list. */
  public NoticeReport {
    escalated = List.copyOf(escalated);
  }
}
