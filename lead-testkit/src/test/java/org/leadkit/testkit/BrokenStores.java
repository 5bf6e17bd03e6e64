package org.leadkit.testkit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.leadkit.consent.Suppression;
import org.leadkit.event.LeadEvent;
import org.leadkit.identity.MatchKey;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.TenantId;
import org.leadkit.spi.Answer;
import org.leadkit.spi.Claim;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Stores that are broken in one way each, to see that the contract tells. */
final class BrokenStores {

  private BrokenStores() {}

  private static Ports all(ForwardingPorts ports) {
    return new Ports(ports, ports, ports);
  }

  /** Nothing is broken. */
  static final class Sound implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(new ForwardingPorts());
    }
  }

  /** The last writer wins: versions are not compared. */
  static final class LosesUpdates implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(Copies.withLeads(commit, lead -> onTop(commit, lead)));
            }

            private Lead onTop(Commit commit, Lead lead) {
              long stored =
                  find(commit.tenant(), lead.id()).map(found -> found.lead().version()).orElse(0L);
              return lead.but().version(stored + 1).build();
            }
          });
    }
  }

  /** A commit whose check and write are two steps: versions are compared, but not in a race. */
  static final class ChecksTooEarly implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              for (Lead lead : commit.leads()) {
                if (version(commit, lead) != lead.version() - 1) {
                  return new CommitResult.Stale(lead.id());
                }
              }
              Thread.yield();
              CommitResult result = super.commit(commit);
              return result instanceof CommitResult.Stale ? new CommitResult.Committed() : result;
            }

            private long version(Commit commit, Lead lead) {
              return find(commit.tenant(), lead.id())
                  .map(found -> found.lead().version())
                  .orElse(0L);
            }
          });
    }
  }

  /** The last claim of a commit is not remembered. */
  static final class ForgetsAClaim implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withClaims(
                      commit, claims -> claims.subList(0, Math.max(0, claims.size() - 1))));
            }
          });
    }
  }

  /** Unique keys are shared as other keys are. */
  static final class SharesUniqueKeys implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withClaims(
                      commit,
                      claims ->
                          claims.stream()
                              .map(one -> new Claim(asShared(one.key()), one.lead()))
                              .toList()));
            }

            @Override
            public Map<MatchKey, List<LeadId>> owners(TenantId tenant, Collection<MatchKey> keys) {
              Map<MatchKey, List<LeadId>> owners = new ConcurrentHashMap<>();
              for (MatchKey key : keys) {
                super.owners(tenant, List.of(asShared(key)))
                    .values()
                    .forEach(leads -> owners.put(key, leads));
              }
              return owners;
            }

            private static MatchKey asShared(MatchKey key) {
              return new MatchKey(key.kind(), key.hash(), false);
            }
          });
    }
  }

  /** The journal and the suppressions of a refused commit stay. */
  static final class StoresHalfOfARefusedCommit implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              CommitResult result = super.commit(commit);
              if (!(result instanceof CommitResult.Committed)) {
                Commit.Builder half = Commit.of(commit.tenant());
                commit.journal().forEach(half::journal);
                commit.suppressions().forEach(half::suppress);
                super.commit(half.build());
              }
              return result;
            }
          });
    }
  }

  /** A suppression that came since the decision is not looked for. */
  static final class IgnoresPremises implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  new Commit(
                      commit.tenant(),
                      commit.leads(),
                      commit.claims(),
                      commit.touches(),
                      commit.activities(),
                      commit.consents(),
                      commit.suppressions(),
                      commit.rejections(),
                      commit.journal(),
                      commit.events(),
                      commit.redactions(),
                      commit.erasedRejections(),
                      List.of(),
                      commit.key(),
                      commit.keptAnswer()));
            }
          });
    }
  }

  /** The lead of a commit can be read before its history. */
  static final class ShowsHalfOfACommit implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Optional<LeadHistory> find(TenantId tenant, LeadId lead) {
              Optional<LeadHistory> before = super.find(tenant, lead);
              Thread.yield();
              return super.find(tenant, lead)
                  .map(
                      now ->
                          new LeadHistory(
                              now.lead(),
                              before.orElse(now).touches(),
                              now.activities(),
                              now.consents()));
            }
          });
    }
  }

  /** A request key is answered anew each time. */
  static final class ForgetsAnswers implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              CommitResult result = super.commit(commit);
              return result instanceof CommitResult.Repeated
                  ? new CommitResult.Committed()
                  : result;
            }
          });
    }
  }

  /** Nanoseconds are cut off, as many databases do. */
  static final class LosesNanoseconds implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withLeads(
                      commit,
                      lead ->
                          lead.but()
                              .changedAt(lead.changedAt().truncatedTo(ChronoUnit.MICROS))
                              .build()));
            }
          });
    }
  }

  /** Where a lead stands on its levels is not stored, as before there were any. */
  static final class ForgetsLevels implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withLeads(
                      commit, lead -> lead.but().qualification(QualificationState.NONE).build()));
            }
          });
    }
  }

  /** Of the levels of a lead only those are stored on which it is. */
  static final class KeepsOnlyTheLevelsInside implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withLeads(
                      commit,
                      lead -> lead.but().qualification(inside(lead.qualification())).build()));
            }

            private static QualificationState inside(QualificationState state) {
              QualificationState kept = QualificationState.NONE;
              for (String level : state.inside()) {
                kept = kept.with(level, state.standing(level).orElseThrow());
              }
              return kept;
            }
          });
    }
  }

  /** How far the answer to a lead has come is not stored. */
  static final class ForgetsTheClock implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withLeads(
                      commit,
                      lead ->
                          lead.response().isEmpty()
                              ? lead
                              : lead.but()
                                  .response(
                                      ResponseClock.started(
                                          lead.response().get().level(),
                                          lead.response().get().started()))
                                  .build()));
            }
          });
    }
  }

  /** Leads are due a moment before their instant. */
  static final class IsDueTooEarly implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
              Instant later = by.isBefore(Instant.MAX) ? by.plusNanos(1) : by;
              return super.due(tenant, later, cursor, limit);
            }
          });
    }
  }

  /** Due leads come in the order of their ids. */
  static final class SortsDueLeadsById implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
              Page<Lead> page = super.due(tenant, by, cursor, limit);
              List<Lead> sorted = new ArrayList<>(page.items());
              sorted.sort(Comparator.comparing(Lead::id));
              return new Page<>(sorted, page.next());
            }
          });
    }
  }

  /** A page of due leads begins after the instant of the last one, and not after its id. */
  static final class SkipsDueLeadsOfOneInstant implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
              Page<Lead> page = super.due(tenant, by, cursor, limit);
              return page.following().isEmpty()
                  ? page
                  : new Page<>(page.items(), page.next().split(" ")[0] + " \uffff");
            }
          });
    }
  }

  /** A lead that was put off is found under its old instant too. */
  static final class RemembersOldInstants implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            private final Map<LeadId, Instant> first = new ConcurrentHashMap<>();

            @Override
            public CommitResult commit(Commit commit) {
              commit.leads().forEach(lead -> lead.wakeAt().ifPresent(at -> keep(lead, at)));
              return super.commit(commit);
            }

            private void keep(Lead lead, Instant at) {
              first.putIfAbsent(lead.id(), at);
            }

            @Override
            public Page<Lead> due(TenantId tenant, Instant by, String cursor, int limit) {
              Page.requireLimit(limit);
              List<Lead> due =
                  leads(tenant, Page.START, 100).items().stream()
                      .filter(lead -> !first.getOrDefault(lead.id(), Instant.MAX).isAfter(by))
                      .toList();
              return new Page<>(due, null);
            }
          });
    }
  }

  /** Every tenant sees the suppressions of all. */
  static final class LeaksTenants implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public List<Suppression> suppressions(TenantId tenant, Collection<String> points) {
              List<Suppression> all = new ArrayList<>(super.suppressions(Samples.HERE, points));
              all.addAll(super.suppressions(Samples.THERE, points));
              return all;
            }
          });
    }
  }

  /** The first event of a commit that has several is lost. */
  static final class DropsAnEvent implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  Copies.withEvents(
                      commit,
                      events -> events.size() > 1 ? events.subList(1, events.size()) : events));
            }
          });
    }
  }

  /** Events are sorted by the text of their ids. */
  static final class ReordersEvents implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public List<LeadEvent> pending(TenantId tenant, int limit) {
              List<LeadEvent> events = new ArrayList<>(super.pending(tenant, limit));
              events.sort((one, other) -> one.id().compareTo(other.id()));
              return events;
            }
          });
    }
  }

  /** An event is delivered once, marked or not. */
  static final class DeliversOnce implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public List<LeadEvent> pending(TenantId tenant, int limit) {
              List<LeadEvent> events = super.pending(tenant, limit);
              delivered(tenant, events.stream().map(LeadEvent::id).toList());
              return events;
            }
          });
    }
  }

  /** The lead on which a page ends is left out. */
  static final class SkipsWhilePaging implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<Lead> leads(TenantId tenant, String cursor, int limit) {
              Page<Lead> page = super.leads(tenant, cursor, limit);
              return page.following().isEmpty() || page.items().size() < 2
                  ? page
                  : new Page<>(page.items().subList(0, page.items().size() - 1), page.next());
            }
          });
    }
  }

  /** History comes newest first. */
  static final class TurnsHistoryRound implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Optional<LeadHistory> find(TenantId tenant, LeadId lead) {
              return super.find(tenant, lead)
                  .map(
                      found ->
                          new LeadHistory(
                              found.lead(),
                              reversed(found.touches()),
                              found.activities(),
                              found.consents()));
            }

            private static <T> List<T> reversed(List<T> items) {
              List<T> copy = new ArrayList<>(items);
              Collections.reverse(copy);
              return copy;
            }
          });
    }
  }

  /** An answer is kept without what is decided of the owner. */
  static final class KeepsHalfAnAnswer implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Optional<Answer> answer(TenantId tenant, String requestKey) {
              return super.answer(tenant, requestKey)
                  .map(
                      kept ->
                          new Answer(
                              kept.status(),
                              kept.leadId(),
                              kept.reachedStage(),
                              kept.score(),
                              kept.permission(),
                              "",
                              kept.deadline(),
                              kept.issues(),
                              kept.policies(),
                              kept.at()));
            }
          });
    }
  }
}
