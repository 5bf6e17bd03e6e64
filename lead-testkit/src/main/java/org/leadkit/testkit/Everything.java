package org.leadkit.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.LeadStoreContract.Ports;

/**
 * All that a store shows of a tenant and of some leads, their keys, points and request keys: equal
 * before and after a commit that changed nothing.
 */
record Everything(
    List<Optional<LeadHistory>> histories,
    Map<MatchKey, List<LeadId>> owners,
    List<Suppression> suppressions,
    List<Optional<Answer>> answers,
    List<Lead> leads,
    List<Lead> due,
    List<JournalEntry> journal,
    List<Rejection> rejections,
    List<LeadEvent> events) {

  private static final int ALL = 1_000;

  /** Begins a commit with something in each list, all of it named after a lead. */
  static Commit.Builder of(TenantId tenant, String name) {
    Lead lead = Samples.fullLead(tenant, name);
    return about(lead).answer(requestKey(name), Samples.answer(name));
  }

  /** The same for any version of a lead, and without a request key. */
  static Commit.Builder about(Lead lead) {
    String name = lead.id().value();
    String part = name + "-" + lead.version();
    return Commit.of(lead.tenant())
        .put(lead)
        .claim(new Claim(Samples.unique(name), lead.id()))
        .claim(new Claim(Samples.shared(name), lead.id()))
        .touch(lead.id(), Samples.touch("touch-" + part))
        .activity(lead.id(), Samples.activity("activity-" + part))
        .consent(lead.id(), Samples.consent("consent-" + part, Samples.scope()))
        .suppress(Samples.suppression("v1:" + name, "withdrawn-" + lead.version()))
        .reject(Samples.rejection("rejection-" + part, name))
        .journal(Samples.journal("journal-" + part, name))
        .event(OutboxContract.event(lead, 0))
        .event(OutboxContract.event(lead, 1));
  }

  /** The request key of a commit that is named after a lead. */
  static String requestKey(String name) {
    return "v1:request-" + name;
  }

  /** What the store shows now. */
  static Everything shown(Ports ports, TenantId tenant, String... names) {
    List<Optional<LeadHistory>> histories = new ArrayList<>();
    List<MatchKey> keys = new ArrayList<>();
    List<String> points = new ArrayList<>();
    List<Optional<Answer>> answers = new ArrayList<>();
    for (String name : names) {
      histories.add(ports.store().find(tenant, new LeadId(name)));
      keys.add(Samples.unique(name));
      keys.add(Samples.shared(name));
      points.add("v1:" + name);
      answers.add(ports.store().answer(tenant, requestKey(name)));
    }
    return new Everything(
        histories,
        ports.store().owners(tenant, keys),
        ports.store().suppressions(tenant, points),
        answers,
        ports.store().leads(tenant, Page.START, ALL).items(),
        ports.store().due(tenant, Instant.MAX, Page.START, ALL).items(),
        ports.store().journal(tenant, Page.START, ALL).items(),
        ports.store().rejections(tenant, Page.START, ALL).items(),
        ports.outbox().pending(tenant, ALL));
  }

  /** True if nothing is there. */
  boolean isEmpty() {
    return histories.stream().allMatch(Optional::isEmpty)
        && owners.isEmpty()
        && suppressions.isEmpty()
        && answers.stream().allMatch(Optional::isEmpty)
        && leads.isEmpty()
        && due.isEmpty()
        && journal.isEmpty()
        && rejections.isEmpty()
        && events.isEmpty();
  }
}
