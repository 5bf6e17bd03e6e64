package org.leadkit.retention.export;

import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * One thing that is told about the use of the data, beside the data.
 *
 * @param section kebab-case name of what it is about: {@code controller}, {@code processing},
 *     {@code sources}, {@code recipients}, {@code retention}, {@code automated-decisions}, {@code
 *     suppression}, {@code duplicates}, {@code transfers} or {@code rights}
 * @param name what it says something of
 * @param text what it says
 */
public record Statement(String section, String name, String text) implements Canonical {
  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("section", section).with("name", name).with("text", text);
  }
}
