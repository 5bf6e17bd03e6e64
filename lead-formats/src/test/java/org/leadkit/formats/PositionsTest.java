package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.leadkit.decision.Issue;

class PositionsTest {

  @Property(tries = 300)
  void everyValueStandsWhereItsPlaceSays(@ForAll("texts") String json) {
    Findings findings = new Findings();
    Node root = JsonText.read(json, findings).orElseThrow();
    Places.require(root, json.split("\r\n|\r|\n", -1));
    assertThat(findings.sorted()).extracting(Issue::code).allMatch("duplicate-key"::equals);
  }

  @Provide
  Arbitrary<String> texts() {
    return value(3);
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalar =
        Arbitraries.of("0", "-12.5e3", "true", "false", "null", "\"\"", "\"é\\u00e9\\n𝄞\"");
    if (depth == 0) {
      return spaced(scalar);
    }
    Arbitrary<List<String>> items = Arbitraries.lazy(() -> value(depth - 1)).list().ofMaxSize(4);
    Arbitrary<List<String>> members =
        Arbitraries.lazy(
                () ->
                    Arbitraries.of("\"a\"", "\"b\\t\"", "\"\"", "\"c/~\"")
                        .flatMap(name -> value(depth - 1).map(value -> name + " :" + value)))
            .list()
            .ofMaxSize(4);
    return spaced(
        Arbitraries.oneOf(
            scalar,
            items.map(all -> "[" + String.join(",", all) + "]"),
            members.map(all -> "{ " + String.join(",\n ", all) + "}")));
  }

  private static Arbitrary<String> spaced(Arbitrary<String> json) {
    Arbitrary<String> space = Arbitraries.of("", " ", "\t", "\n", "\r\n", "\r", "  \n ");
    return space.flatMap(before -> json.flatMap(text -> space.map(after -> before + text + after)));
  }
}
