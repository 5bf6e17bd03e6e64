package org.leadkit.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leadkit.consent.pack.PackRule;

/** What the shipped packs say can be said to people. */
class PackWordsTest {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("META-INF.leadkit.permission-text", Locale.ROOT);

  @Test
  void everyObligationOfAShippedPackHasWords() {
    Set<String> obligations = new TreeSet<>();
    for (String pack : LeadJson.packs()) {
      for (PackRule rule : LeadJson.pack(pack).rules()) {
        if (rule instanceof PackRule.Oblige oblige) {
          obligations.addAll(oblige.obligations());
        }
      }
    }

    assertThat(obligations)
        .hasSizeGreaterThan(5)
        .allSatisfy(code -> assertThat(TEXTS.containsKey("obligation." + code)).as(code).isTrue());
    assertThat(TEXTS.keySet())
        .filteredOn(key -> key.startsWith("obligation."))
        .as("no words for what no pack says")
        .allMatch(key -> obligations.contains(key.substring("obligation.".length())));
  }
}
