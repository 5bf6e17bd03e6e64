package org.leadkit.formats;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/** Writes nodes: what fits goes on one line, all else is indented by two spaces. */
final class JsonLayout {

  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private JsonLayout() {}

  /** On one line. */
  static String compact(Node node) {
    JsonLayout layout = new JsonLayout();
    layout.line(node);
    return layout.out.toString();
  }

  /** On many lines, ending in a newline. */
  static String indented(Node node) {
    JsonLayout layout = new JsonLayout();
    layout.lines(node, "", 0);
    return layout.out.append('\n').toString();
  }

  /** The room is what stands on the line before and after the node. */
  private void lines(Node node, String indent, int room) {
    String inner = indent + "  ";
    if (node instanceof Node.Group group && !fits(node, indent, room)) {
      String separator = "{";
      for (Map.Entry<String, Node.Member> member : group.members().entrySet()) {
        out.append(separator).append('\n').append(inner);
        int start = out.length();
        quote(member.getKey());
        out.append(": ");
        lines(member.getValue().value(), inner, out.length() - start);
        separator = ",";
      }
      out.append('\n').append(indent).append('}');
    } else if (node instanceof Node.Items items && !fits(node, indent, room)) {
      String separator = "[";
      for (Node item : items.items()) {
        out.append(separator).append('\n').append(inner);
        lines(item, inner, 0);
        separator = ",";
      }
      out.append('\n').append(indent).append(']');
    } else {
      line(node);
    }
  }

  private static boolean fits(Node node, String indent, int room) {
    boolean isRoot = indent.isEmpty();
    return isEmpty(node) || (!isRoot && indent.length() + room + compact(node).length() < WIDTH);
  }

  private static boolean isEmpty(Node node) {
    return (node instanceof Node.Group group && group.members().isEmpty())
        || (node instanceof Node.Items items && items.items().isEmpty());
  }

  private void line(Node node) {
    if (node instanceof Node.Group group) {
      out.append('{');
      Iterator<Map.Entry<String, Node.Member>> members = group.members().entrySet().iterator();
      while (members.hasNext()) {
        Map.Entry<String, Node.Member> member = members.next();
        quote(member.getKey());
        out.append(": ");
        line(member.getValue().value());
        out.append(members.hasNext() ? ", " : "");
      }
      out.append('}');
    } else if (node instanceof Node.Items items) {
      String separator = "[";
      for (Node item : items.items()) {
        out.append(separator);
        line(item);
        separator = ", ";
      }
      out.append(items.items().isEmpty() ? "[]" : "]");
    } else {
      scalar(node);
    }
  }

  private void scalar(Node node) {
    if (node instanceof Node.Text text) {
      quote(text.text());
    } else if (node instanceof Node.Numeral number) {
      out.append(number.text());
    } else if (node instanceof Node.Flag flag) {
      out.append(flag.flag());
    } else {
      out.append("null");
    }
  }

  /** Every surrogate is escaped: a lone one would be lost in UTF-8. */
  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
