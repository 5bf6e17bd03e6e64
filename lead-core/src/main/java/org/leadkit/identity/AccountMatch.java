package org.leadkit.identity;

import java.util.List;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;
import org.leadkit.value.Value;

/** To which account a lead belongs. */
public sealed interface AccountMatch extends Canonical {

  /** What the next policy may read: the account and its owner, as far as there are any. */
  default List<Profile.Entry> facts() {
    return List.of();
  }

  /**
   * It belongs to an account.
   *
   * @param account the host's id
   * @param owner who looks after the account; empty for nobody
   */
  record Matched(String account, String owner) implements AccountMatch {
    @Override
    public List<Profile.Entry> facts() {
      Profile.Entry id = new Profile.Entry(Fields.ACCOUNT, Value.of(account));
      return owner.isEmpty()
          ? List.of(id)
          : List.of(id, new Profile.Entry(Fields.ACCOUNT_OWNER, Value.of(owner)));
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("account", account).with("owner", owner);
    }
  }

  /**
   * It may belong to one of several, so to none.
   *
   * @param accounts the ids, sorted
   */
  record Ambiguous(List<String> accounts) implements AccountMatch {
    /** Copies the ids. */
    public Ambiguous {
      accounts = List.copyOf(accounts);
    }

    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("ambiguous", accounts);
    }
  }

  /** It belongs to none. */
  record None() implements AccountMatch {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object();
    }
  }
}
