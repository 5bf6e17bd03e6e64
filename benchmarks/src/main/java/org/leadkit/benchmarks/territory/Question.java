package org.leadkit.benchmarks.territory;

import java.util.List;

/** A condition on one attribute, as neutral data from which each engine makes its own. */
sealed interface Question {

  /** The attribute that is asked. */
  Attribute of();

  /** The answer for a lead; no if the attribute is missing. */
  boolean holds(Lead lead);

  /** The text is one of some. */
  record IsOneOf(Attribute of, List<String> texts) implements Question {
    @Override
    public boolean holds(Lead lead) {
      return texts.stream().anyMatch(text -> text.equals(lead.text(of)));
    }
  }

  /** The number lies between two, both included. */
  record Between(Attribute of, long low, long high) implements Question {
    @Override
    public boolean holds(Lead lead) {
      return low <= lead.number(of) && lead.number(of) <= high;
    }
  }
}
