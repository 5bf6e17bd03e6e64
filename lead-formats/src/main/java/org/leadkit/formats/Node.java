package org.leadkit.formats;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface Node {

  Place place();

  /** In words, as in "a text". */
  String kind();

  /** A member of an object: where its name stands, and its value. */
  record Member(Place key, Node value) {}

  /** An object; of members with one name, the first. */
  record Group(Place place, Map<String, Member> members) implements Node {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** A list. */
  record Items(Place place, List<Node> items) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A text. */
  record Text(Place place, String text) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number as it is written: reading it may cost more than its length. */
  record Numeral(Place place, String text) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record Flag(Place place, boolean flag) implements Node {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** Null. */
  record Nothing(Place place) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }
}
