package org.leadkit.retention.export;

import java.util.Comparator;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;

/**
 * Something that is not told, and why.
 *
 * @param kind which kind of record it stands in
 * @param name its name; empty for the whole record
 * @param category what kind of data it is; empty if it has no tag
 * @param ground in kebab case: {@link #UNTAGGED}, {@link #SECRET}, {@link #ABOUT_OTHERS}, {@link
 *     #OTHER_BASIS}, an origin such as {@code inferred}, or a ground of the host's
 */
public record Omission(String kind, String name, String category, String ground)
    implements Canonical, Comparable<Omission> {

  /** Nobody has said what it is. */
  public static final String UNTAGGED = "untagged";

  /** It is named and never shown. */
  public static final String SECRET = "secret";

  /** It says something of somebody else. */
  public static final String ABOUT_OTHERS = "about-others";

  /** Its use rests neither on consent nor on a contract; not in a portability export. */
  public static final String OTHER_BASIS = "other-basis";

  private static final Comparator<Omission> ORDER =
      Comparator.comparing(Omission::category)
          .thenComparing(Omission::kind)
          .thenComparing(Omission::name)
          .thenComparing(Omission::ground);

  @Override
  public int compareTo(Omission other) {
    return ORDER.compare(this, other);
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form = CanonicalForm.object().with("kind", kind);
    form = name.isEmpty() ? form : form.with("name", name);
    form = category.isEmpty() ? form : form.with("category", category);
    return form.with("ground", ground);
  }
}
