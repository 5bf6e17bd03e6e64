package org.leadkit.formats;

import java.util.List;
import java.util.Optional;

/**
 * Tells which of several forms an object has by the members that only one of them has.
 *
 * @param what the object in a word, for messages
 * @param told the members that tell each form; the first is its name
 * @param hint what to do about an object that has two forms
 */
record Forms(String what, List<List<String>> told, String hint) {

  /**
   * The form of an object.
   *
   * @return its name, "" if it has none of the members; empty, with a finding, if it has those of
   *     two forms
   */
  Optional<String> of(Members members, Findings findings) {
    List<String> found = told.stream().flatMap(form -> first(form, members).stream()).toList();
    if (found.size() > 1) {
      found.forEach(members::optional);
      findings.add(
          members
              .key(found.get(1))
              .error(
                  "two-forms",
                  "The %s (with %s and %s) must have one form only."
                      .formatted(what, found.get(0), found.get(1)),
                  hint));
      return Optional.empty();
    }
    return Optional.of(
        told.stream()
            .filter(form -> first(form, members).isPresent())
            .map(form -> form.get(0))
            .findFirst()
            .orElse(""));
  }

  private static Optional<String> first(List<String> form, Members members) {
    return form.stream().filter(members::has).findFirst();
  }
}
