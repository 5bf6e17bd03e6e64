package org.leadkit.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A list of parts of a policy, as far as they could be read.
 *
 * @param values those that could be read
 * @param complete whether all could
 */
record Parts<T>(List<T> values, boolean complete) {

  /**
   * Reads each part of a list and notes where it stands.
   *
   * @param pointer where the list stands in the policy
   * @param each reads one part, which will stand at the pointer that it is given
   */
  static <T> Parts<T> of(
      Optional<List<Node>> nodes,
      String pointer,
      Origins origins,
      BiFunction<Node, String, Optional<T>> each) {
    List<T> values = new ArrayList<>();
    for (Node node : nodes.orElse(List.of())) {
      String place = pointer + "/" + values.size();
      origins.put(place, node);
      each.apply(node, place).ifPresent(values::add);
    }
    return new Parts<>(values, nodes.isPresent() && nodes.get().size() == values.size());
  }
}
