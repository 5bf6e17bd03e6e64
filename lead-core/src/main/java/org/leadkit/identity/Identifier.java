package org.leadkit.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;

/**
 * A set of fields that together tell people apart.
 *
 * @param kind a short kebab-case name
 * @param fields the names of the fields, all of which must be known
 * @param unique true if equal values mean the same person; false if they only suggest it
 */
public record Identifier(String kind, List<String> fields, boolean unique) implements Canonical {

  /** Copies the fields. */
  public Identifier {
    fields = List.copyOf(fields);
  }

  /** Equal values mean the same person. */
  public static Identifier identifies(String kind, Field... fields) {
    return new Identifier(kind, names(fields), true);
  }

  /** Equal values suggest the same person, for someone to review. */
  public static Identifier suggests(String kind, Field... fields) {
    return new Identifier(kind, names(fields), false);
  }

  /**
   * The values that are hashed; empty if one is unknown. Case counts where equality identifies (a
   * reference of another system may tell people apart by it), and not where it only suggests.
   */
  Optional<String> value(Profile profile) {
    boolean known = fields.stream().allMatch(field -> profile.value(field).isPresent());
    return known
        ? Optional.of(
            fields.stream()
                .map(field -> profile.value(field).orElseThrow().text())
                .map(text -> unique ? text : text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\u0000")))
        : Optional.empty();
  }

  @Override
  public CanonicalForm form() {
    return CanonicalForm.object().with("kind", kind).with("fields", fields).with("unique", unique);
  }

  private static List<String> names(Field... fields) {
    return List.of(fields).stream().map(Field::name).toList();
  }
}
