package org.leadkit.testsupport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which numbered promise of the README a test proves: {@code @Promise("S-01: a score equals
 * the sum of its published reasons")}. The id comes first, the words after the colon are for the
 * reader. A check compares these ids with the table in the README, both ways.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Promises.class)
public @interface Promise {

  /** The id of the promise, a colon, and the promise in a few words. */
  String value();
}
