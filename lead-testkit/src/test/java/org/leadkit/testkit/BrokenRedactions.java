package org.leadkit.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.leadkit.lead.Lead;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.spi.Commit;
import org.leadkit.spi.CommitResult;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Page;
import org.leadkit.spi.Redaction;
import org.leadkit.spi.Rejection;
import org.leadkit.testkit.LeadStoreContract.Ports;

/** Stores that take away too little or too much, to see that the contract tells. */
final class BrokenRedactions {

  private BrokenRedactions() {}

  private static Ports all(ForwardingPorts ports) {
    return new Ports(ports, ports, ports);
  }

  private static Ports changing(UnaryOperator<Redaction> change) {
    return all(
        new ForwardingPorts() {
          @Override
          public CommitResult commit(Commit commit) {
            return super.commit(Copies.withRedactions(commit, change));
          }
        });
  }

  /** Activities are kept. */
  static final class KeepsActivities implements LeadStoreContract {
    @Override
    public Ports ports() {
      return changing(
          one ->
              new Redaction(
                  one.touches(),
                  Set.of(),
                  one.consents(),
                  one.newTouches(),
                  one.newConsents(),
                  one.freesKeys(),
                  one.baresAnswers()));
    }
  }

  /** Keys stay with a lead that gave them up. */
  static final class KeepsKeys implements LeadStoreContract {
    @Override
    public Ports ports() {
      return changing(
          one ->
              new Redaction(
                  one.touches(),
                  one.activities(),
                  one.consents(),
                  one.newTouches(),
                  one.newConsents(),
                  false,
                  one.baresAnswers()));
    }
  }

  /** Answers stay as they were. */
  static final class KeepsAnswers implements LeadStoreContract {
    @Override
    public Ports ports() {
      return changing(
          one ->
              new Redaction(
                  one.touches(),
                  one.activities(),
                  one.consents(),
                  one.newTouches(),
                  one.newConsents(),
                  one.freesKeys(),
                  false));
    }
  }

  /** What replaces a touch goes to the end of the history. */
  static final class MovesWhatItReplaces implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              Commit.Builder copy = Commit.of(commit.tenant());
              commit.leads().forEach(copy::put);
              commit.touches().forEach(added -> copy.touch(added.lead(), added.item()));
              commit.activities().forEach(added -> copy.activity(added.lead(), added.item()));
              commit.consents().forEach(added -> copy.consent(added.lead(), added.item()));
              for (var added : commit.redactions()) {
                Redaction one = added.item();
                Set<String> gone = Set.copyOf(one.newTouches().stream().map(Touch::id).toList());
                copy.redact(added.lead(), RedactionContract.erasing(gone, Set.of(), Set.of()));
                one.newTouches().forEach(touch -> copy.touch(added.lead(), touch));
              }
              return super.commit(copy.build());
            }
          });
    }
  }

  /** What was stored is taken away first, and what the same commit adds as well. */
  static final class RedactsLast implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              CommitResult result = super.commit(Copies.withRedactions(commit, one -> NOTHING));
              if (commit.redactions().isEmpty() || !(result instanceof CommitResult.Committed)) {
                return result;
              }
              Commit.Builder after = Commit.of(commit.tenant());
              for (Lead lead : commit.leads()) {
                after.put(lead.but().version(lead.version() + 1).build());
              }
              commit.redactions().forEach(added -> after.redact(added.lead(), added.item()));
              return super.commit(after.build());
            }
          });
    }
  }

  /** A refused commit has erased refused input all the same. */
  static final class ErasesBeforeItChecks implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              Commit.Builder first = Commit.of(commit.tenant());
              commit.erasedRejections().forEach(first::eraseRejection);
              super.commit(first.build());
              return super.commit(commit);
            }
          });
    }
  }

  /** A commit whose redaction and guard are two steps: what a concurrent writer added goes too. */
  static final class RedactsWithoutTheGuard implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public CommitResult commit(Commit commit) {
              return super.commit(
                  commit.redactions().isEmpty()
                      ? commit
                      : Copies.withLeads(commit, lead -> onTop(commit.tenant(), lead)));
            }

            private Lead onTop(TenantId tenant, Lead lead) {
              long stored = find(tenant, lead.id()).map(found -> found.lead().version()).orElse(0L);
              return lead.but().version(stored + 1).build();
            }
          });
    }
  }

  /** Pages of refused input are counted from the start, so what is erased shifts them. */
  static final class CountsRejections implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<Rejection> rejections(TenantId tenant, String cursor, int limit) {
              List<Rejection> all = super.rejections(tenant, Page.START, Integer.MAX_VALUE).items();
              int from = cursor.equals(Page.START) ? 0 : Integer.parseInt(cursor);
              int begin = Math.min(from, all.size());
              int to = begin + Math.min(limit, all.size() - begin);
              return new Page<>(
                  all.subList(begin, to), to < all.size() ? Integer.toString(to) : null);
            }
          });
    }
  }

  /**
   * A page of histories is put together from the leads and what is found of each a moment later.
   */
  static final class ReadsHistoriesOneByOne implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<LeadHistory> histories(TenantId tenant, String cursor, int limit) {
              Page<Lead> page = leads(tenant, cursor, limit);
              List<LeadHistory> items = new ArrayList<>();
              for (Lead lead : page.items()) {
                Thread.yield();
                find(tenant, lead.id()).ifPresent(items::add);
              }
              return new Page<>(items, page.next());
            }
          });
    }
  }

  /** All histories of a page are those of its first lead. */
  static final class MixesHistories implements LeadStoreContract {
    @Override
    public Ports ports() {
      return all(
          new ForwardingPorts() {
            @Override
            public Page<LeadHistory> histories(TenantId tenant, String cursor, int limit) {
              Page<LeadHistory> page = super.histories(tenant, cursor, limit);
              Map<String, LeadHistory> first = new HashMap<>();
              page.items().forEach(one -> first.putIfAbsent("", one));
              return new Page<>(
                  page.items().stream()
                      .map(one -> ofLead(one, Objects.requireNonNull(first.get(""))))
                      .toList(),
                  page.next());
            }

            private static LeadHistory ofLead(LeadHistory one, LeadHistory other) {
              return new LeadHistory(
                  one.lead(), other.touches(), other.activities(), other.consents());
            }
          });
    }
  }

  private static final Redaction NOTHING =
      new Redaction(Set.of(), Set.of(), Set.of(), List.of(), List.of(), false, false);
}
