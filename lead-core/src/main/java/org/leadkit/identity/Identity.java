package org.leadkit.identity;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.lead.LeadId;

/** Whether a submission belongs to a lead that is there already. */
public sealed interface Identity extends Canonical {

  /** No lead has these keys. */
  record New() implements Identity {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("identity", "new");
    }
  }

  /**
   * One lead has a unique key of it.
   *
   * @param lead that lead
   */
  record Known(LeadId lead) implements Identity {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("identity", "known").with("lead", lead.value());
    }
  }

  /**
   * Other leads may be the same person, but it is not certain; it becomes a lead of its own until
   * someone has looked.
   *
   * @param candidates those leads, sorted; at least one
   */
  record Review(List<LeadId> candidates) implements Identity {
    /** Sorts the candidates. */
    public Review {
      candidates = candidates.stream().distinct().sorted().toList();
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object()
          .with("identity", "review")
          .with("candidates", candidates.stream().map(LeadId::value).toList());
    }
  }
}
