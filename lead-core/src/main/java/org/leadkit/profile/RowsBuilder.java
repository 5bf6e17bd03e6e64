package org.leadkit.profile;

import java.util.List;

/** Collects rows of verdicts; each is made from another one, and known by a number. */
interface RowsBuilder {

  /** The row in which everything holds. */
  int open();

  /** The row in which everything fails. */
  int closed();

  /** A row like another one but for some verdicts; of two about one condition the later counts. */
  int like(int row, List<Change> changes);
}
