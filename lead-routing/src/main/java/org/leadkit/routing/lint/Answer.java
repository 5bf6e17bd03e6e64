package org.leadkit.routing.lint;

/** What a search for something of a kind ends with. */
sealed interface Answer<T> {

  /**
   * There is one.
   *
   * @param value one of them
   */
  record Found<T>(T value) implements Answer<T> {}

  /** There is none: proven. */
  record None<T>() implements Answer<T> {}

  /** None was found, and it was not proven that there is none. */
  record Open<T>() implements Answer<T> {}

  default boolean isNone() {
    return this instanceof None;
  }
}
