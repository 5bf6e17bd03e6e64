package org.leadkit.formats;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing but an InvalidConfiguration leaves the readers of policies, whatever they are given. */
class MutatedJsonTest {

  @Property(tries = 2_000)
  void anyTextIsReadOrRefused(@ForAll("texts") String text) {
    AllReaders.read(text);
  }

  @Property(tries = 3_000)
  void aMutatedPolicyIsReadOrRefused(@ForAll("mutated") String json) {
    AllReaders.read(json);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(40),
        Arbitraries.strings().withChars("{}[]:,\"\\ntrue0-1.e \n").ofMaxLength(30));
  }

  @Provide
  Arbitrary<String> mutated() {
    LeadJson json = LeadJson.with(AnyCondition.CATALOGUE);
    Arbitrary<String> policies =
        Arbitraries.oneOf(
            AnyPolicy.scoring().map(json::write),
            AnyPolicy.routing().map(json::write),
            AnyPolicy.consent().map(json::write),
            AnyFramework.any().map(json::write),
            AnyCalendar.any().map(json::write),
            AnyTeam.any().map(json::write),
            AnyRetention.any().map(json::write));
    Arbitrary<String> pieces =
        Arbitraries.of(
            "",
            "\"",
            ",",
            "{",
            "}",
            "[",
            "]",
            "null",
            "1",
            "-1",
            "true",
            "\"x\"",
            "x",
            "{}",
            "[]",
            "1e9",
            "\"*\"",
            "\"P1D\"",
            "\"PT0S\"",
            "\"on\"",
            "\"when\"",
            "\"within\"",
            "\"2026-02-30\"",
            "\"24:00-00:00\"",
            "\"back\"",
            "\"decay\"",
            "\"level\"",
            "\"review\"",
            "\"untilEvent\"",
            "\"P100Y\"",
            "{\"only\":\"latest\"}");
    return policies.flatMap(
        text ->
            Arbitraries.integers()
                .between(0, text.length())
                .flatMap(
                    from ->
                        Arbitraries.integers()
                            .between(from, Math.min(text.length(), from + 8))
                            .flatMap(
                                to ->
                                    pieces.map(
                                        piece ->
                                            text.substring(0, from)
                                                + piece
                                                + text.substring(to)))));
  }
}
