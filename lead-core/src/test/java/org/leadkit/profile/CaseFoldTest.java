package org.leadkit.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseFoldTest {

  @Test
  void everyCharacterIsEqualToWhatItFoldsInto() {
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      String text = String.valueOf((char) c);

      assertThat(text.equalsIgnoreCase(CaseFold.fold(text))).as("%x", c).isTrue();
    }
  }

  @Test
  void latinLettersFoldAlikeExactlyIfTheyAreEqual() {
    for (char a = 0; a < 0x250; a++) {
      for (char b = 0; b < 0x250; b++) {
        assertFoldedAsCompared(a, b);
      }
    }
  }

  @Test
  void lettersFoldAsTheirOtherCasesAndNotAsTheirNeighbours() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertFoldedAsCompared(c, Character.toUpperCase(c));
      assertFoldedAsCompared(c, Character.toLowerCase(c));
      assertFoldedAsCompared(c, Character.toTitleCase(c));
      assertFoldedAsCompared(c, (char) (c + 1));
      assertFoldedAsCompared(c, (char) (c ^ 0x20));
    }
  }

  @Test
  void theHashIsThatOfTheFoldedText() {
    for (String text : new String[] {"", "a", "Straße", "\u212aİı", "ΜΙ\u0345"}) {
      assertThat(CaseFold.hash(text)).isEqualTo(CaseFold.fold(text).hashCode());
    }
  }

  @Test
  void noLetterBeyondTheBasicPlaneFoldsIntoIt() {
    for (int c = Character.MIN_SUPPLEMENTARY_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
      int folded = Character.toLowerCase(Character.toUpperCase(c));

      assertThat(Character.isSupplementaryCodePoint(folded)).isTrue();
    }
  }

  private static void assertFoldedAsCompared(char a, char b) {
    boolean isEqual = String.valueOf(a).equalsIgnoreCase(String.valueOf(b));

    if (isEqual != (CaseFold.fold(a) == CaseFold.fold(b))) {
      throw new AssertionError("%x and %x".formatted((int) a, (int) b));
    }
  }
}
