package org.leadkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.Points;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.Stage;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Field;
import org.leadkit.profile.Profile;
import org.leadkit.retention.Treatment;
import org.leadkit.retention.erasure.ConsentShell;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.Redaction;

/**
 * What is left of a lead when some of its items were treated. Anonymised is erased here: of a
 * single person nothing stays that nobody could find out whose it was.
 */
final class LeadRedaction {

  private final LeadHistory before;
  private final Lead lead;
  private final Map<ItemId.Kind, Set<String>> erased = new HashMap<>();
  private final Map<String, Set<String>> values = new HashMap<>();
  private final AtomicBoolean restricts = new AtomicBoolean();

  private LeadRedaction(LeadHistory before) {
    this.before = before;
    this.lead = before.lead();
  }

  static LeadRedaction of(LeadHistory before, Map<ItemId, Treatment> treatments) {
    LeadRedaction redaction = new LeadRedaction(before);
    treatments.forEach(redaction::add);
    Wholes.spared(treatments).forEach(redaction::spare);
    return redaction;
  }

  private void add(ItemId item, Treatment treatment) {
    if (!treatment.isDestructive()) {
      restricts.set(restricts.get() || isUsed(item.kind()));
    } else if (item.kind() == ItemId.Kind.VALUE) {
      values.computeIfAbsent(item.local(), id -> new HashSet<>()).add(item.part());
    } else {
      erased.computeIfAbsent(item.kind(), kind -> new HashSet<>()).add(item.local());
    }
  }

  private void spare(ItemId whole) {
    erased.computeIfPresent(
        whole.kind(),
        (kind, ids) -> {
          ids.remove(whole.local());
          return ids.isEmpty() ? null : ids;
        });
  }

  /** What is only kept to show it serves nothing else anyway. */
  private static boolean isUsed(ItemId.Kind kind) {
    return kind != ItemId.Kind.CONSENT
        && kind != ItemId.Kind.ANSWERS
        && kind != ItemId.Kind.ASSIGNMENT;
  }

  private Set<String> erased(ItemId.Kind kind) {
    return erased.getOrDefault(kind, Set.of());
  }

  /** True if all that the lead itself holds goes. */
  boolean isWhole() {
    return erased.containsKey(ItemId.Kind.LEAD) && lead.stage() != Stage.ERASED;
  }

  /** True if something of it may only be stored from now on. */
  boolean restricts() {
    return restricts.get() && !isWhole() && lead.stage() != Stage.ERASED;
  }

  /** True if the person may be reached at fewer points than before. */
  boolean losesPoints() {
    return !ContactPoints.of(lead, before.touches())
        .equals(ContactPoints.of(leadAfter(lead.changedAt()), touchesAfter()));
  }

  Set<ContactPoint> pointsBefore() {
    return new LinkedHashSet<>(ContactPoints.of(lead, before.touches()));
  }

  /** The lead as it is left, one version up. */
  Lead leadAfter(Instant now) {
    if (isWhole() || lead.stage() == Stage.ERASED) {
      return Lead.arrived(lead.tenant(), lead.id(), lead.createdAt())
          .version(lead.version() + 1)
          .stage(Stage.ERASED)
          .changedAt(now)
          .build();
    }
    Profile profile = lead.profile();
    for (Profile.Entry entry : lead.profile().entries()) {
      Field field = entry.field();
      profile = erased(ItemId.Kind.FIELD).contains(field.name()) ? profile.without(field) : profile;
    }
    Lead.Builder builder = lead.but().version(lead.version() + 1).changedAt(now).profile(profile);
    if (erased.containsKey(ItemId.Kind.SCORE)) {
      builder.score(Points.ZERO).qualification(QualificationState.NONE);
    }
    if (erased.containsKey(ItemId.Kind.ASSIGNMENT)) {
      builder.unassigned().wakeAt(Instant.MAX);
    }
    return restricts() ? Restricted.stopped(builder.build(), now) : builder.build();
  }

  /** The touches as they are left. */
  List<Touch> touchesAfter() {
    List<Touch> left = new ArrayList<>();
    for (Touch touch : before.touches()) {
      if (!erased(ItemId.Kind.TOUCH).contains(touch.id())) {
        left.add(values.containsKey(touch.id()) ? without(touch) : touch);
      }
    }
    return left;
  }

  private Touch without(Touch touch) {
    Set<String> gone = values.getOrDefault(touch.id(), Set.of());
    return new Touch(
        touch.id(),
        touch.source(),
        touch.occurredAt(),
        touch.recordedAt(),
        touch.values().stream().filter(one -> !gone.contains(one.field().name())).toList());
  }

  private List<ConsentEvent> shells() {
    return before.consents().stream()
        .filter(event -> erased(ItemId.Kind.CONSENT).contains(event.id()))
        .filter(event -> !ConsentShell.isShell(event))
        .map(ConsentShell::of)
        .toList();
  }

  private List<Touch> changedTouches() {
    return touchesAfter().stream().filter(touch -> !before.touches().contains(touch)).toList();
  }

  Redaction redaction() {
    return new Redaction(
        idsOf(ItemId.Kind.TOUCH, before.touches().stream().map(Touch::id).toList()),
        idsOf(ItemId.Kind.ACTIVITY, before.activities().stream().map(Activity::id).toList()),
        Set.of(),
        changedTouches(),
        shells(),
        isWhole() || losesValues(),
        isWhole() || erased.containsKey(ItemId.Kind.ANSWERS));
  }

  private Set<String> idsOf(ItemId.Kind kind, List<String> there) {
    Set<String> ids = new HashSet<>(erased(kind));
    ids.retainAll(there);
    return ids;
  }

  /** True if a value goes from which a key may have been made. */
  private boolean losesValues() {
    return !touchesAfter().equals(before.touches())
        || !leadAfter(lead.changedAt()).profile().equals(lead.profile());
  }

  /** True if nothing of it is there to be treated any more. */
  boolean isDone() {
    Redaction redaction = redaction();
    boolean takesNothing =
        redaction.touches().isEmpty()
            && redaction.activities().isEmpty()
            && redaction.newTouches().isEmpty()
            && redaction.newConsents().isEmpty();
    if (lead.stage() == Stage.ERASED) {
      return takesNothing;
    }
    Lead same = lead.but().version(lead.version() + 1).build();
    return takesNothing
        && !redaction.baresAnswers()
        && !restricts()
        && leadAfter(lead.changedAt()).equals(same);
  }
}
