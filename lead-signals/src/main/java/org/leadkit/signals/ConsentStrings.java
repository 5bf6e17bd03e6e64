package org.leadkit.signals;

import com.iabtcf.decoder.TCString;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.Scope;
import org.leadkit.consent.intake.PrivacyControl;
import org.leadkit.consent.intake.Received;
import org.leadkit.lead.Channel;

/**
 * Consent strings of the Interactive Advertising Bureau, read by its own decoders. They are about
 * advertising on pages and about sale of data, and never a basis for e-mail, texts or calls.
 */
public final class ConsentStrings {

  private static final int LONGEST = 8 * 1024;

  /** Select basic ads, make and use profiles for them; by the numbers of version 2. */
  private static final int[] ADVERTISING = {2, 3, 4};

  /** Personalisation, and selection of ads; by the numbers of version 1. */
  private static final int[] ADVERTISING_ONE = {2, 3};

  private ConsentStrings() {}

  /**
   * Reads a string of the Transparency and Consent Framework. Without the person's consent to each
   * purpose of advertising it restricts advertising on pages.
   *
   * @param received its point is the browser's keyed hash
   */
  public static SignalReading tcf(String text, Received received) {
    if (text.isBlank() || text.length() > LONGEST) {
      return new SignalReading.Unreadable();
    }
    try {
      TCString decoded = TCString.decode(text.strip());
      int[] needed = decoded.getVersion() == 1 ? ADVERTISING_ONE : ADVERTISING;
      return decoded.getPurposesConsent().containsAll(needed)
          ? new SignalReading.Nothing()
          : new SignalReading.Restricts(received.signalled(Scope.of(Channel.WEB_AD), "tcf"));
    } catch (RuntimeException e) {
      // The decoder has no exception of its own for all that can be wrong.
      return new SignalReading.Unreadable();
    }
  }

  /**
   * Reads a string of the Global Privacy Platform: the sections of the United States restrict sale
   * and sharing, or advertising on pages; those of Europe and Canada restrict advertising on pages.
   *
   * @param received its point is the browser's keyed hash
   */
  public static SignalReading gpp(String text, Received received) {
    if (text.isBlank() || text.length() > LONGEST) {
      return new SignalReading.Unreadable();
    }
    try {
      GppSections sections = GppSections.of(text.strip());
      return restrictions(sections, received);
    } catch (RuntimeException e) {
      // The decoder is lazy: whatever is wrong shows up in any call, and in any exception.
      return new SignalReading.Unreadable();
    }
  }

  private static SignalReading restrictions(GppSections sections, Received received) {
    Set<String> optOuts = new TreeSet<>();
    if (sections.optsOutOfSale()) {
      optOuts.add("sale");
    }
    if (sections.optsOutOfAdvertising()) {
      optOuts.add("advertising");
    }
    if (optOuts.isEmpty()) {
      return sections.isComplete() ? new SignalReading.Nothing() : new SignalReading.Unreadable();
    }
    return new SignalReading.Restricts(
        optOuts.stream().flatMap(one -> events(one, received).stream()).toList());
  }

  private static List<ConsentEvent> events(String one, Received received) {
    Scope scope = one.equals("sale") ? PrivacyControl.SCOPE : Scope.of(Channel.WEB_AD);
    Received named =
        new Received(
            received.id() + "-" + one,
            received.channel(),
            received.point(),
            received.source(),
            received.occurredAt(),
            received.recordedAt());
    return named.signalled(scope, "gpp");
  }
}
