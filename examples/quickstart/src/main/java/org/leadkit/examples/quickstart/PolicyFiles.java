package org.leadkit.examples.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.formats.LeadJson;
import org.leadkit.profile.FieldCatalogue;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;

/** The policies: data in a folder, which people change without touching a program. */
final class PolicyFiles {

  private final Path folder;

  PolicyFiles(Path folder) {
    this.folder = folder;
  }

  ScoringModel scoring(String name, FieldCatalogue fields) throws IOException {
    return LeadJson.with(fields).readScoring(text(name + ".scoring.json"));
  }

  RoutingPolicy routing(String name, FieldCatalogue fields) throws IOException {
    return LeadJson.with(fields).readRouting(text(name + ".routing.json"));
  }

  PolicyPack consent(String name) throws IOException {
    return LeadJson.standard().readConsent(text(name + ".consent.json"));
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
