package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Checks that each value stands where its place says. */
final class Places {

  private Places() {}

  static void require(Node node, String[] lines) {
    assertThat(lines[node.place().line() - 1].substring(node.place().column() - 1))
        .startsWith(start(node));
    if (node instanceof Node.Group group) {
      for (Map.Entry<String, Node.Member> member : group.members().entrySet()) {
        Place key = member.getValue().key();
        assertThat(lines[key.line() - 1].charAt(key.column() - 1)).isEqualTo('"');
        require(member.getValue().value(), lines);
      }
    } else if (node instanceof Node.Items items) {
      items.items().forEach(item -> require(item, lines));
    }
  }

  private static String start(Node node) {
    if (node instanceof Node.Numeral number) {
      return number.text();
    }
    if (node instanceof Node.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    return node instanceof Node.Group
        ? "{"
        : node instanceof Node.Items ? "[" : node instanceof Node.Text ? "\"" : "null";
  }
}
