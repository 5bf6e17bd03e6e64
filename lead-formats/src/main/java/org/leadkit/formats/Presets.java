package org.leadkit.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.leadkit.decision.InvalidConfiguration;

/**
 * The policies of one kind that come with leadkit, as data.
 *
 * @param kind the kind, as it ends the names of the files
 * @param what the kind in words
 * @param folder where the files are
 * @param names the names, sorted
 */
record Presets(String kind, String what, String folder, List<String> names) {

  static final Presets FRAMEWORKS =
      new Presets("framework", "framework", "presets/", List.of("bant", "champ", "gpct", "meddic"));

  static final Presets SCORING =
      new Presets(
          "scoring",
          "scoring model",
          "presets/",
          List.of(
              "adobe-engagement",
              "gitlab-like",
              "hubspot-fit-engagement",
              "marketo-behaviour",
              "mcae-grade",
              "mcae-score",
              "mission"));

  static final Presets PACKS =
      new Presets(
          "consent",
          "consent pack",
          "packs/",
          List.of(
              "au",
              "ca",
              "de",
              "eu",
              "fr",
              "strictest",
              "uk",
              "us",
              "us-ca",
              "us-fl",
              "us-tx",
              "za"));

  static final Presets RETENTION =
      new Presets(
          "retention",
          "retention schedule",
          "retention/",
          List.of(
              "ccpa-request-log",
              "cnil-prospect",
              "de-telephone-consent",
              "mautic-cleanup",
              "suppression",
              "us-five-years"));

  /**
   * The text of one.
   *
   * @throws InvalidConfiguration if there is none of that name
   */
  String text(String name) {
    if (!names.contains(name)) {
      throw InvalidConfiguration.of(
          "unknown-" + kind,
          "The %s (%s) must be one that comes with leadkit.".formatted(what, Shown.of(name)),
          Spelling.hint(name, names));
    }
    return resource(folder + name + "." + kind + ".json");
  }

  /** A text that comes with this module. */
  static String resource(String path) {
    try (InputStream in = Presets.class.getResourceAsStream("/META-INF/leadkit/" + path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
