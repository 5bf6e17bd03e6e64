package org.leadkit.routing.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.leadkit.value.ValueTest;

/**
 * Characters that none of some questions names, in whatever case, so that they keep apart what
 * stands before and after them.
 *
 * @param letter a letter
 * @param gap neither a letter nor a digit
 */
record Fillers(char letter, char gap) {

  static Fillers unlike(Collection<ValueTest> tests) {
    Set<Character> used = new HashSet<>();
    for (ValueTest test : tests) {
      Operands.texts(test).forEach(text -> text.chars().forEach(c -> used.add(Fold.of((char) c))));
    }
    return new Fillers(
        first('x', used, Character::isLetter),
        first(' ', used, c -> !Character.isLetterOrDigit(c) && !Character.isISOControl(c)));
  }

  /** Goes round all characters, beginning with a pleasant one. */
  private static char first(char from, Set<Character> used, IntPredicate kind) {
    return (char)
        IntStream.concat(IntStream.range(from, Character.MIN_SURROGATE), IntStream.range(' ', from))
            .filter(kind)
            .filter(c -> Fold.of((char) c) != Fold.ODD && !used.contains(Fold.of((char) c)))
            .findFirst()
            .orElseThrow();
  }
}
