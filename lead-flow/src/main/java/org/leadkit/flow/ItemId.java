package org.leadkit.flow;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.lead.LeadId;

/**
 * Names a piece of a lead's data, or a rejection: {@code kind/lead/local/part}, with a slash or a
 * percent sign in a part written as in an address.
 *
 * @param kind which piece
 * @param lead the lead; empty for a rejection
 * @param local id of the record within the lead, or the name of its field
 * @param part the field of the record; empty for all of it
 */
record ItemId(Kind kind, String lead, String local, String part) implements Comparable<ItemId> {

  /** Which piece of data. The order is that in which the items of a lead are listed. */
  enum Kind {
    LEAD,
    FIELD,
    SCORE,
    ASSIGNMENT,
    ANSWERS,
    TOUCH,
    VALUE,
    ACTIVITY,
    CONSENT,
    REJECTION
  }

  static ItemId of(Kind kind, LeadId lead, String local) {
    return new ItemId(kind, lead.value(), local, "");
  }

  static ItemId parse(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      parts.add(part.replace("%2F", "/").replace("%25", "%"));
    }
    if (parts.size() != 4) {
      throw new IllegalArgumentException(
          "The item (%s) is none of the leads.\nMaybe it belongs to another store."
              .formatted(text));
    }
    return new ItemId(Kind.valueOf(parts.get(0)), parts.get(1), parts.get(2), parts.get(3));
  }

  private static String escaped(String part) {
    return part.replace("%", "%25").replace("/", "%2F");
  }

  @Override
  public int compareTo(ItemId other) {
    int byKind = kind.compareTo(other.kind);
    int byLocal = byKind != 0 ? byKind : local.compareTo(other.local);
    return byLocal != 0 ? byLocal : part.compareTo(other.part);
  }

  @Override
  public String toString() {
    return String.join("/", kind.name(), escaped(lead), escaped(local), escaped(part));
  }
}
