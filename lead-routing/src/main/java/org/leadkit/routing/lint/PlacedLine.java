package org.leadkit.routing.lint;

import java.util.List;

/**
 * A line and all the leads that meet it, as boxes.
 *
 * @param number its place in the list
 * @param line the line
 * @param boxes the leads that meet its condition while it counts; impossible ones are left out
 * @param whenever the same at any time
 * @param isAnalysed false if there were too many boxes; then there is one, too large
 */
record PlacedLine(int number, Line line, List<Box> boxes, List<Box> whenever, boolean isAnalysed) {

  /** True if a lead's place in time and fields says whether it meets the line. */
  boolean isPlain(Space space) {
    return isAnalysed
        && boxes.stream()
            .allMatch(box -> box.size() == 0 || box.dim(box.size() - 1) < space.plain());
  }

  boolean isSingle() {
    return boxes.size() == 1;
  }
}
