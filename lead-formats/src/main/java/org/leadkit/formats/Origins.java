package org.leadkit.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadkit.decision.Issue;

/**
 * Finds the place in the text of what stands at a pointer of the policy. Both differ once a part of
 * the text could not be read, because the parts after it move up.
 */
final class Origins {

  private final Node root;
  private final Map<String, Node> nodes = new HashMap<>();

  Origins(Node root) {
    this.root = root;
  }

  /** The part of the policy at a pointer was read from a node. */
  void put(String pointer, Node node) {
    nodes.put(pointer, node);
  }

  /** The issue at its place in the text. */
  Issue locate(Issue issue) {
    String prefix = issue.pointer();
    while (!prefix.isEmpty() && !nodes.containsKey(prefix)) {
      prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
    }
    Node node = nodes.getOrDefault(prefix, root);
    return descend(node, issue.pointer().substring(prefix.length())).place().at(issue);
  }

  /** What stands at a pointer that begins at a node, or what is around it there. */
  static Node descend(Node from, String pointer) {
    Node node = from;
    for (String token :
        pointer.isEmpty() ? List.<String>of() : List.of(pointer.substring(1).split("/"))) {
      if (node instanceof Node.Group group && group.members().containsKey(token)) {
        node = group.members().get(token).value();
      } else if (node instanceof Node.Items items && token.matches("\\d{1,9}")) {
        int index = Integer.parseInt(token);
        node = index < items.items().size() ? items.items().get(index) : node;
      }
    }
    return node;
  }
}
