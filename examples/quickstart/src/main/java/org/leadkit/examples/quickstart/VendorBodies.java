package org.leadkit.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.leadkit.formats.Webhooks;
import org.leadkit.intake.Submission;
import org.leadkit.lead.Purpose;

/** Bodies of webhooks, one a line, in the shapes of three vendors. */
final class VendorBodies implements Input.Reader {

  /** What the subscription types of this HubSpot account are for. */
  private static final Map<Long, Purpose> SUBSCRIPTIONS =
      Map.of(101L, Purpose.SALES_FOLLOW_UP, 102L, Purpose.DIRECT_MARKETING);

  @Override
  public void read(Path file, Consumer<Row> rows) throws IOException {
    String name = file.getFileName().toString();
    String vendor = name.replace(".jsonl", "");
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          rows.accept(new Row(name, number, submission(vendor, line)));
        }
      }
    }
  }

  /** Each vendor calls an address of its own, so the host knows whose body it is. */
  static Submission submission(String vendor, String body) {
    return switch (vendor) {
      case "google-ads" -> Webhooks.googleAds(vendor, body);
      case "meta-lead-ads" -> Webhooks.metaLeadAds(vendor, body);
      case "hubspot" -> Webhooks.hubSpot(vendor, body, SUBSCRIPTIONS);
      default -> throw new IllegalArgumentException("Nobody reads bodies of (" + vendor + ").");
    };
  }

  @Override
  public int headings() {
    return 0;
  }
}
