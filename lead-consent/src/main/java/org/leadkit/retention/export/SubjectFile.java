package org.leadkit.retention.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.retention.DataCategory;

/**
 * All that is known of a person, as the stores give it, and what the host says of it. It is what an
 * export is computed from. Personal; {@code toString} shows counts. Immutable and thread-safe.
 */
public final class SubjectFile {

  private final Controller controller;
  private final List<HeldLead> leads;
  private final List<HeldRecord> records;
  private final List<Disclosed> recipients;
  private final List<Kept> kept;
  private final Map<DataCategory, String> withheld;
  private final Explanation explanation;
  private final boolean isSuppressed;

  private SubjectFile(
      Controller controller,
      Collection<HeldLead> leads,
      Collection<HeldRecord> records,
      Collection<Disclosed> recipients,
      Collection<Kept> kept,
      Map<DataCategory, String> withheld,
      Explanation explanation,
      boolean isSuppressed) {
    this.controller = controller;
    this.leads = List.copyOf(leads);
    this.records = List.copyOf(records);
    this.recipients = List.copyOf(recipients);
    this.kept = List.copyOf(kept);
    this.withheld = Collections.unmodifiableMap(new TreeMap<>(withheld));
    this.explanation = explanation;
    this.isSuppressed = isSuppressed;
  }

  /** The leads that are the person, and nothing else. */
  public static SubjectFile of(Controller controller, Collection<HeldLead> leads) {
    return new SubjectFile(
        controller, leads, List.of(), List.of(), List.of(), Map.of(), Explanation.NONE, false);
  }

  /** The same with other records: scores, decisions, assignments, refused input, notes. */
  public SubjectFile with(Collection<HeldRecord> more) {
    List<HeldRecord> all = new ArrayList<>(records);
    all.addAll(more);
    return new SubjectFile(
        controller, leads, all, recipients, kept, withheld, explanation, isSuppressed);
  }

  /** The same, handed to these recipients. */
  public SubjectFile disclosedTo(Collection<Disclosed> to) {
    return new SubjectFile(
        controller, leads, records, to, kept, withheld, explanation, isSuppressed);
  }

  /** The same, kept so long. */
  public SubjectFile kept(Collection<Kept> rules) {
    return new SubjectFile(
        controller, leads, records, recipients, rules, withheld, explanation, isSuppressed);
  }

  /** The same, explained. */
  public SubjectFile explained(Explanation words) {
    return new SubjectFile(
        controller, leads, records, recipients, kept, withheld, words, isSuppressed);
  }

  /** The same, on the suppression list or not. */
  public SubjectFile suppressed(boolean suppressed) {
    return new SubjectFile(
        controller, leads, records, recipients, kept, withheld, explanation, suppressed);
  }

  /**
   * The same without a kind of data, for a ground that the host has weighed.
   *
   * @param ground in kebab case, such as {@code legal-privilege}
   * @throws InvalidConfiguration if the ground is not in kebab case
   */
  public SubjectFile withholding(DataCategory category, String ground) {
    Issues issues = new Issues();
    issues.requireKebab("ground", "", ground);
    issues.throwIfErrors();
    Map<DataCategory, String> more = new TreeMap<>(withheld);
    more.put(category, ground);
    return new SubjectFile(
        controller, leads, records, recipients, kept, more, explanation, isSuppressed);
  }

  /** Who answers for the data. */
  public Controller controller() {
    return controller;
  }

  /** The leads that are the person. */
  public List<HeldLead> leads() {
    return leads;
  }

  /** Other records. */
  public List<HeldRecord> records() {
    return records;
  }

  /** To whom data was handed. */
  public List<Disclosed> recipients() {
    return recipients;
  }

  /** How long data is kept. */
  public List<Kept> kept() {
    return kept;
  }

  /** Kinds of data that are left out, and why. */
  public Map<DataCategory, String> withheld() {
    return withheld;
  }

  /** What the host says of its decisions. */
  public Explanation explanation() {
    return explanation;
  }

  /** True if the person is on the suppression list. */
  public boolean isSuppressed() {
    return isSuppressed;
  }

  /** How much there is, and no value. */
  @Override
  public String toString() {
    return "SubjectFile[leads=%d, records=%d]".formatted(leads.size(), records.size());
  }
}
