package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void placesAreRightFarIntoALongText() {
    String json =
        "[\n" + "  {\"name\": \"Zoë \\n\", \"more\": [1, true]},\n".repeat(20_000) + "  null]";
    Node root = JsonText.read(json, new Findings()).orElseThrow();
    Places.require(root, json.split("\n", -1));
  }

  @Test
  void thePointerIsThatOfTheRfc() {
    Node root = JsonText.read("{\"a/b\": [0, {\"m~n\": 1}]}", new Findings()).orElseThrow();
    Node list = ((Node.Group) root).members().get("a/b").value();
    Node object = ((Node.Items) list).items().get(1);
    Node number = ((Node.Group) object).members().get("m~n").value();
    assertThat(root.place().pointer()).isEmpty();
    assertThat(number.place().pointer()).isEqualTo("/a~1b/1/m~0n");
  }
}
