package org.leadkit.consent;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * What shows that a person acted, and what the person was shown. Never an address and never free
 * text: documents are named by kind and hash.
 *
 * @param means how it is known that the person acted
 * @param notice the version of the notice that the person saw, such as {@code web-form@3f2a91c0};
 *     empty if not known
 * @param disclosed kebab-case names of what the person was told or shown, such as {@code purpose},
 *     {@code seller}, {@code opt-out}, {@code not-a-condition}
 * @param documents what is kept to show it
 */
public record Proof(Means means, String notice, Set<String> disclosed, List<Document> documents)
    implements Canonical {

  /** Nothing. */
  public static final Proof NONE = new Proof(Means.NONE, "", Set.of(), List.of());

  /** How it is known that the person acted. */
  public enum Means {
    /** It is not known. */
    NONE,
    /** A form that anybody could have filled in. */
    FORM,
    /** An employee's note of what the person said. */
    STAFF_NOTE,
    /** A link that was sent to the contact point and used. */
    CONFIRMATION_LINK,
    /** A message that came from the contact point. */
    INBOUND_MESSAGE,
    /** A session in which the person was logged in. */
    AUTHENTICATED_SESSION,
    /** A recorded call. */
    RECORDED_CALL,
    /** A signed writing; an electronic signature will do. */
    SIGNATURE;

    /** True if it shows that it was the person, and not somebody with the person's address. */
    public boolean isPersonal() {
      return this != NONE && this != FORM && this != STAFF_NOTE;
    }
  }

  /**
   * Something that is kept.
   *
   * @param kind in kebab case, such as {@code screenshot}
   * @param sha256 its SHA-256, 64 hex digits
   */
  public record Document(String kind, String sha256) implements Canonical {
    @Override
    public CanonicalForm form() {
      return CanonicalForm.object().with("kind", kind).with("sha256", sha256);
    }
  }

  /** Sorts and copies. */
  public Proof {
    disclosed = Collections.unmodifiableSet(new TreeSet<>(disclosed));
    documents = List.copyOf(documents);
  }

  /** Proof by some means, with nothing else known. */
  public static Proof by(Means means) {
    return new Proof(means, "", Set.of(), List.of());
  }

  /** The same proof by other means. */
  Proof means(Means newMeans) {
    return new Proof(newMeans, notice, disclosed, documents);
  }

  /** The same proof, with the version of the notice that the person saw. */
  public Proof seeing(String newNotice) {
    return new Proof(means, newNotice, disclosed, documents);
  }

  /** The same proof, with what the person was told or shown. */
  public Proof disclosing(String... names) {
    return new Proof(means, notice, Set.of(names), documents);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("means", means);
    CanonicalForm seen = notice.isEmpty() ? form : form.with("notice", notice);
    return seen.withAny("disclosed", disclosed).withAny("documents", documents);
  }
}
