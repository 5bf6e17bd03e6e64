package org.leadkit.retention.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Issue;
import org.leadkit.profile.Field;
import org.leadkit.retention.DataCategory;
import org.leadkit.retention.rights.Withheld;

/**
 * What is told to a person under the right of access (GDPR art. 15): the data with its origin and
 * basis, what it is used for, who got it, how long it is kept, what is not told and why. The same
 * data gives the same export. Policy evaluation, not legal advice. Immutable and thread-safe.
 */
public final class SubjectExport implements Canonical {

  /** What every export says of itself. */
  public static final String NOTE = "Policy evaluation, not legal advice.";

  private static final int FORMAT = 1;

  private final String request;
  private final Instant cutOff;
  private final Controller controller;
  private final List<Datum> data;
  private final List<Statement> statements;
  private final List<ConsentReceipt> receipts;
  private final List<Omission> withheld;
  private final List<Issue> issues;

  private SubjectExport(
      String request,
      Instant cutOff,
      Controller controller,
      Sieve sieve,
      List<Statement> words,
      List<ConsentReceipt> receipts) {
    this.request = request;
    this.cutOff = cutOff;
    this.controller = controller;
    this.data = sieve.data();
    this.statements = List.copyOf(words);
    this.receipts = List.copyOf(receipts);
    this.withheld = sieve.omissions();
    this.issues = sieve.issues();
  }

  /**
   * Computes an export.
   *
   * @param request id of the request that it answers
   * @param cutOff as of when: what was recorded later is left out
   * @param data all that is known of the person
   * @param inventory what each value is; what has no tag is left out and named
   */
  public static SubjectExport of(
      String request, Instant cutOff, SubjectFile data, DataInventory inventory) {
    Telling telling = Telling.of(data, inventory, cutOff);
    data.leads().forEach(telling::tell);
    data.records().forEach(telling::tell);
    List<Datum> told = telling.sieve().data();
    return new SubjectExport(
        request,
        cutOff,
        data.controller(),
        telling.sieve(),
        Statements.of(data, told, telling),
        Receipts.of(data, told, telling));
  }

  /** Id of the request that it answers. */
  public String request() {
    return request;
  }

  /** As of when. */
  public Instant cutOff() {
    return cutOff;
  }

  /** Who answers for the data. */
  public Controller controller() {
    return controller;
  }

  /** The data, lead by lead, then the other records. */
  public List<Datum> data() {
    return data;
  }

  /** What is told of the use of the data, section by section. */
  public List<Statement> statements() {
    return statements;
  }

  /** A receipt for each consent that was asked for, given, refused or ended. */
  public List<ConsentReceipt> receipts() {
    return receipts;
  }

  /** What is not told, and why; sorted. */
  public List<Omission> withheld() {
    return withheld;
  }

  /** What someone should look at before it is handed over; no personal value. */
  public List<Issue> issues() {
    return issues;
  }

  /** What is not told, as the last step of a request holds it. */
  public List<Withheld> grounds() {
    return grounds(withheld);
  }

  static List<Withheld> grounds(List<Omission> omissions) {
    Set<Withheld> grounds = new TreeSet<>();
    for (Omission one : omissions) {
      String category = one.category().isEmpty() ? Omission.UNTAGGED : one.category();
      grounds.add(new Withheld(new DataCategory(category), one.ground()));
    }
    return List.copyOf(grounds);
  }

  /** The part of it that the right to portability covers. */
  public PortableExport portable() {
    List<Datum> handedOver = new ArrayList<>();
    Set<Omission> left = new TreeSet<>(withheld);
    for (Datum datum : data) {
      Optional<String> ground = notPortable(datum.tag());
      if (ground.isEmpty()) {
        handedOver.add(datum);
      } else {
        left.add(
            new Omission(
                datum.kind(),
                Field.shown(datum.name()),
                datum.tag().category().id(),
                ground.get()));
      }
    }
    return new PortableExport(request, cutOff, handedOver, List.copyOf(left));
  }

  static Optional<String> notPortable(DataTag tag) {
    if (!tag.provenance().isProvided()) {
      return Optional.of(CanonicalForm.kebab(tag.provenance()));
    }
    return tag.isOnPortableBasis() ? Optional.empty() : Optional.of(Omission.OTHER_BASIS);
  }

  static CanonicalForm head(String kind, String request, Instant cutOff) {
    return CanonicalForm.object()
        .with("format", FORMAT)
        .with("export", kind)
        .with("request", request)
        .with("cutOff", cutOff)
        .with("note", NOTE);
  }

  @Override
  public CanonicalForm form() {
    return head("access", request, cutOff)
        .with("data", data)
        .with("statements", statements)
        .with("withheld", withheld);
  }

  /** Id and counts, and no value. */
  @Override
  public String toString() {
    return "SubjectExport[request=%s, data=%d, withheld=%d, policy evaluation, not legal advice]"
        .formatted(request, data.size(), withheld.size());
  }
}
