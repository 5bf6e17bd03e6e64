package org.leadkit.value;

import java.util.Arrays;
import java.util.List;

/**
 * The questions that can be asked of a text. Case doesn't count, but for {@link #matches}.
 *
 * @param <R> what asking gives: a condition, or a filter of activities
 */
public interface TextOperators<R> {

  /** Asks any question. */
  R that(ValueTest test);

  /** Equal to a text. */
  default R is(String text) {
    return that(new ValueTest.Is(Value.of(text)));
  }

  /** Equal to one of some texts. */
  default R isOneOf(String... texts) {
    return that(new ValueTest.IsOneOf(Arrays.stream(texts).map(Value::of).toList()));
  }

  /** Holds one of some words or phrases as whole words. */
  default R mentions(String... words) {
    return that(new ValueTest.Mentions(List.of(words)));
  }

  /** Begins with a text. */
  default R startsWith(String start) {
    return that(new ValueTest.StartsWith(start));
  }

  /** Ends with a text. */
  default R endsWith(String end) {
    return that(new ValueTest.EndsWith(end));
  }

  /** The whole text matches an RE2 pattern. */
  default R matches(String pattern) {
    return that(new ValueTest.Matches(pattern));
  }
}
