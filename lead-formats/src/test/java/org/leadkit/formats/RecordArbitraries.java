package org.leadkit.formats;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentDetails;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.consent.ConsentLevel;
import org.leadkit.consent.LawfulBasis;
import org.leadkit.consent.Proof;
import org.leadkit.consent.Relationship;
import org.leadkit.consent.Scope;
import org.leadkit.consent.Suppression;
import org.leadkit.consent.gate.Permission;
import org.leadkit.decision.Issue;
import org.leadkit.decision.Points;
import org.leadkit.distribution.Grant;
import org.leadkit.distribution.LeadCap;
import org.leadkit.distribution.MemberState;
import org.leadkit.distribution.PoolState;
import org.leadkit.distribution.TeamState;
import org.leadkit.event.LeadEvent;
import org.leadkit.event.LeadEvent.Change;
import org.leadkit.lead.Assignment;
import org.leadkit.lead.Channel;
import org.leadkit.lead.Lead;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.QualificationState;
import org.leadkit.lead.QualificationState.Standing;
import org.leadkit.lead.ResponseClock;
import org.leadkit.lead.ResponseClock.Pause;
import org.leadkit.lead.ResponseClock.Target;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Field;
import org.leadkit.profile.Normaliser;
import org.leadkit.profile.Profile;
import org.leadkit.profile.Sensitivity;
import org.leadkit.scoring.Qualification;
import org.leadkit.spi.Answer;
import org.leadkit.spi.JournalEntry;
import org.leadkit.spi.PrivacyRecord;
import org.leadkit.spi.Rejection;
import org.leadkit.value.Value;

/** Arbitrary records, with texts of any characters and numbers and instants of any size. */
final class RecordArbitraries {

  private RecordArbitraries() {}

  /** Any text: quotes, control characters and halves of emoji too. */
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.strings().all().ofMaxLength(12),
            Arbitraries.of("", "\"\\", "\u0000", "\ud83d", "\ude00", "\ud83d\ude00", "a\nb", "ß")));
  }

  private static Arbitrary<String> names() {
    return texts()
        .map(
            text ->
                "n"
                    + text.codePoints()
                        .filter(c -> !Character.isISOControl(c))
                        .mapToObj(Character::toString)
                        .reduce("", String::concat));
  }

  private static Arbitrary<LeadId> ids() {
    return texts().map(text -> new LeadId("l" + text));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.of(Instant.MIN, Instant.MAX, Instant.EPOCH),
            Combinators.combine(
                    Arbitraries.longs()
                        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                    Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond)));
  }

  private static Arbitrary<Points> points() {
    return Arbitraries.longs().map(Points::new);
  }

  private static Arbitrary<BigDecimal> decimals() {
    Arbitrary<BigDecimal> any =
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-20, 40))
            .as(BigDecimal::valueOf);
    String most = "1234567890".repeat(4);
    return Arbitraries.oneOf(
        List.of(any, Arbitraries.of("-" + most, "-1." + most.substring(1)).map(BigDecimal::new)));
  }

  private static Arbitrary<Value> values() {
    return Arbitraries.oneOf(
        List.of(
            texts().map(Value::of),
            decimals().map(Value::of),
            Arbitraries.of(true, false).map(Value::of),
            instants().map(Value::of),
            days().map(Value::of)));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Profile.Entry> entries() {
    return Combinators.combine(
            names(), values(), Arbitraries.of(Sensitivity.class), Arbitraries.of(Normaliser.class))
        .as(
            (name, value, sensitivity, normaliser) ->
                new Profile.Entry(field(name, value, sensitivity, normaliser), value));
  }

  private static Field field(
      String name, Value value, Sensitivity sensitivity, Normaliser normaliser) {
    return switch (value.type()) {
      case TEXT -> new Field.Text(name, sensitivity, normaliser);
      case DECIMAL -> new Field.Decimal(name, sensitivity);
      case FLAG -> new Field.Flag(name, sensitivity);
      case MOMENT -> new Field.Moment(name, sensitivity);
      case DAY -> new Field.Day(name, sensitivity);
    };
  }

  private static Arbitrary<Assignment> assignments() {
    return Combinators.combine(texts(), texts(), texts(), texts(), instants(), instants(), texts())
        .as(Assignment::new);
  }

  private static Arbitrary<QualificationState> qualifications() {
    Arbitrary<Boolean> yesOrNo = Arbitraries.of(true, false);
    Arbitrary<Standing> standings =
        Combinators.combine(yesOrNo, instants(), yesOrNo).as(Standing::new);
    return Arbitraries.maps(texts(), standings).ofMaxSize(3).map(QualificationState::new);
  }

  static Arbitrary<Lead> leads() {
    Arbitrary<Lead> free =
        Combinators.combine(
                ids(),
                texts().map(text -> new TenantId("t" + text)),
                Arbitraries.longs(),
                Arbitraries.of(Stage.class),
                points(),
                instants(),
                ids().list().ofMaxSize(3),
                entries().list().ofMaxSize(5))
            .as(
                (id, tenant, version, stage, score, at, others, entries) ->
                    Lead.arrived(tenant, id, at)
                        .version(version)
                        .stage(stage)
                        .score(score)
                        .possibleDuplicates(others)
                        .profile(Profile.empty().with(entries))
                        .build());
    Arbitrary<Lead> owned =
        Combinators.combine(free, assignments(), instants(), qualifications())
            .as(
                (lead, one, at, state) ->
                    lead.but().assignment(one).changedAt(at).qualification(state).build());
    Arbitrary<Lead> answered =
        Combinators.combine(owned, clocks(), instants())
            .as((lead, clock, wake) -> lead.but().response(clock).wakeAt(wake).build());
    return Arbitraries.oneOf(List.of(free, owned, answered));
  }

  private static Arbitrary<ResponseClock> clocks() {
    Arbitrary<SortedSet<String>> names = texts().set().ofMaxSize(3).map(TreeSet::new);
    return Combinators.combine(
            texts(),
            instants().list().ofSize(3),
            Arbitraries.integers(),
            Arbitraries.maps(Arbitraries.of(Target.class), instants()),
            Combinators.combine(instants(), instants()).as(Pause::new).list().ofMaxSize(3),
            names,
            names,
            names)
        .as(
            (level, times, owners, met, pauses, reasons, failed, done) ->
                new ResponseClock(
                    level,
                    times.get(0),
                    times.get(1),
                    owners,
                    met,
                    pauses,
                    reasons,
                    failed,
                    done,
                    times.get(2)));
  }

  static Arbitrary<Touch> touches() {
    return Combinators.combine(
            texts(), texts(), instants(), instants(), entries().list().ofMaxSize(5))
        .as(Touch::new);
  }

  static Arbitrary<Activity> activities() {
    return Combinators.combine(
            names(),
            names(),
            instants(),
            instants(),
            Arbitraries.maps(texts(), values()).ofMaxSize(4),
            texts())
        .as(Activity::new);
  }

  private static Arbitrary<Scope> scopes() {
    return Combinators.combine(
            subsets(Arbitraries.of(Purpose.class)),
            subsets(Arbitraries.of(Channel.class)),
            subsets(texts()),
            subsets(texts()))
        .as(Scope::new);
  }

  private static <T> Arbitrary<Set<T>> subsets(Arbitrary<T> all) {
    return all.set().ofMaxSize(3);
  }

  static Arbitrary<ConsentEvent> consents() {
    return Combinators.combine(
            texts(),
            Arbitraries.of(ConsentEvent.Kind.class),
            scopes(),
            texts(),
            Arbitraries.of(ConsentEvent.Actor.class),
            texts(),
            Combinators.combine(instants(), instants()).as(List::of),
            Arbitraries.oneOf(Arbitraries.just(ConsentDetails.NONE), details()))
        .as(
            (id, kind, scope, point, actor, source, times, details) ->
                new ConsentEvent(
                    id, kind, scope, point, actor, source, times.get(0), times.get(1), details));
  }

  private static Arbitrary<ConsentDetails> details() {
    Arbitrary<Proof.Document> documents =
        Combinators.combine(texts(), texts()).as(Proof.Document::new);
    Arbitrary<Proof> proofs =
        Combinators.combine(
                Arbitraries.of(Proof.Means.class),
                texts(),
                texts().set().ofMaxSize(3),
                documents.list().ofMaxSize(2))
            .as(Proof::new);
    return Combinators.combine(
            Arbitraries.of(ConsentLevel.class),
            Arbitraries.of(LawfulBasis.class),
            proofs,
            Arbitraries.of(Relationship.class).injectNull(0.5),
            instants().injectNull(0.5),
            texts(),
            texts())
        .as(
            (level, basis, proof, relationship, until, about, because) -> {
              ConsentDetails details =
                  ConsentDetails.NONE
                      .level(level)
                      .basis(basis)
                      .proof(proof)
                      .about(about)
                      .because(because);
              details = relationship == null ? details : details.relationship(relationship);
              return until == null ? details : details.until(until);
            });
  }

  static Arbitrary<Suppression> suppressions() {
    return Combinators.combine(texts(), scopes(), texts(), texts(), instants())
        .as(Suppression::new);
  }

  static Arbitrary<Change> changes() {
    Arbitrary<Permission> permissions =
        Combinators.combine(
                Arbitraries.of(Permission.Answer.class),
                Arbitraries.of(Purpose.class),
                Arbitraries.of(Channel.class),
                instants().injectNull(0.5),
                Arbitraries.oneOf(instants(), Arbitraries.just(Instant.MAX)),
                texts().set().ofMaxSize(2))
            .as(Permission::new);
    Arbitrary<Stage> stages = Arbitraries.of(Stage.class);
    return Arbitraries.oneOf(
        List.of(
            texts().map(Change.Arrived::new),
            Combinators.combine(texts(), texts()).as(Change.Touched::new),
            ids().list().ofMaxSize(3).map(Change.ReviewNeeded::new),
            Combinators.combine(texts(), texts()).as(Change.ActivityRecorded::new),
            Combinators.combine(points(), Arbitraries.of(Qualification.class), texts())
                .as(Change.Scored::new),
            Combinators.combine(texts(), texts()).as(Change.LevelEntered::new),
            Combinators.combine(texts(), texts()).as(Change.LevelLeft::new),
            Combinators.combine(texts(), points(), Arbitraries.of(Qualification.class))
                .as(Change.Challenged::new),
            Combinators.combine(stages, stages).as(Change.StageMoved::new),
            Combinators.combine(texts(), Arbitraries.of(ConsentEvent.Kind.class))
                .as(Change.ConsentRecorded::new),
            Combinators.combine(permissions, texts()).as(Change.ContactDecided::new),
            Combinators.combine(
                    texts(), Arbitraries.of(Purpose.class), Arbitraries.of(Channel.class))
                .as(Change.Contacted::new),
            Combinators.combine(texts(), instants().injectNull(0.3)).as(Change.Assigned::new),
            answering()));
  }

  private static Arbitrary<Change> answering() {
    Arbitrary<Target> targets = Arbitraries.of(Target.class);
    return Arbitraries.oneOf(
        List.of(
            Combinators.combine(texts(), texts(), texts()).as(Change.Reassigned::new),
            instants().map(Change.Held::new),
            Combinators.combine(texts(), instants()).as(Change.Accepted::new),
            Combinators.combine(texts(), instants(), instants()).as(Change.FirstTouched::new),
            Combinators.combine(texts(), instants()).as(Change.FollowedUp::new),
            texts().map(Change.Paused::new),
            texts().map(Change.Resumed::new),
            Combinators.combine(targets, texts(), instants()).as(Change.Warned::new),
            Combinators.combine(targets, texts(), instants()).as(Change.Breached::new),
            Combinators.combine(targets, texts(), instants()).as(Change.Escalated::new),
            Arbitraries.of(new Change.Erased())));
  }

  static Arbitrary<LeadEvent> events() {
    return Combinators.combine(
            ids(), Arbitraries.longs(), Arbitraries.integers(), instants(), changes())
        .as(
            (lead, version, index, at, change) ->
                new LeadEvent(new TenantId("t"), lead, version, index, at, change));
  }

  static Arbitrary<Answer> answers() {
    Arbitrary<Answer> full =
        Combinators.combine(
                Arbitraries.of(Answer.Status.class),
                ids(),
                Arbitraries.of(Stage.class),
                points(),
                texts(),
                texts(),
                instants(),
                texts().list().ofMaxSize(3))
            .as(
                (status, lead, stage, score, permission, owner, at, codes) ->
                    new Answer(
                        status, lead, stage, score, permission, owner, at, codes, codes, at));
    return Combinators.combine(full, Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as(
            (answer, found, due) ->
                new Answer(
                    answer.status(),
                    found ? answer.leadId() : null,
                    found ? answer.reachedStage() : null,
                    answer.score(),
                    answer.permission(),
                    answer.owner(),
                    due ? answer.deadline() : null,
                    answer.issues(),
                    List.of(),
                    answer.at()));
  }

  static Arbitrary<JournalEntry> journal() {
    return Combinators.combine(
            texts(),
            ids().injectNull(0.3),
            texts(),
            texts(),
            texts().list().ofMaxSize(3),
            texts().list().ofMaxSize(3),
            instants())
        .as(JournalEntry::new);
  }

  static Arbitrary<Rejection> rejections() {
    Arbitrary<Issue> issues =
        Combinators.combine(
                Arbitraries.of(Issue.Severity.class),
                texts(),
                texts(),
                Arbitraries.integers(),
                Arbitraries.integers(),
                texts(),
                texts())
            .as(Issue::new);
    return Combinators.combine(
            texts(),
            ids().injectNull(0.3),
            texts(),
            Arbitraries.maps(texts(), texts()).ofMaxSize(4),
            texts(),
            issues.list().ofMaxSize(3),
            instants())
        .as(Rejection::new);
  }

  static Arbitrary<PrivacyRecord> privacy() {
    return Combinators.combine(
            texts(),
            Arbitraries.longs(),
            instants(),
            texts(),
            Arbitraries.maps(texts(), texts()).ofMaxSize(4))
        .as(PrivacyRecord::new);
  }

  static Arbitrary<Grant> grants() {
    return Combinators.combine(texts(), texts(), instants(), Arbitraries.of(true, false))
        .as(Grant::new);
  }

  static Arbitrary<TeamState> teams() {
    return Combinators.combine(
            Arbitraries.maps(texts(), pools()).ofMaxSize(3),
            Arbitraries.maps(texts(), members()).ofMaxSize(3))
        .as(TeamState::new);
  }

  private static Arbitrary<MemberState> members() {
    return Combinators.combine(
            Arbitraries.longs(),
            instants().injectNull(0.3),
            Arbitraries.longs(),
            Arbitraries.maps(texts(), counts()).ofMaxSize(3))
        .as(
            (open, assigned, place, counts) ->
                new MemberState(open, assigned, assigned == null ? 0 : place, counts));
  }

  private static Arbitrary<LeadCap.Count> counts() {
    Arbitrary<LeadCap.Count> periods =
        Combinators.combine(instants(), instants(), Arbitraries.longs()).as(LeadCap.InPeriod::new);
    Arbitrary<LeadCap.Count> latest =
        Combinators.combine(
                Arbitraries.longs().between(1, 10_000_000_000L).map(Duration::ofNanos),
                instants().list().ofMaxSize(3))
            .as(LeadCap.Latest::new);
    return Arbitraries.oneOf(List.of(periods, latest));
  }

  private static Arbitrary<PoolState> pools() {
    Arbitrary<Map<String, Long>> numbers =
        Arbitraries.maps(texts(), Arbitraries.longs()).ofMaxSize(4);
    return Combinators.combine(
            Arbitraries.longs(),
            numbers,
            texts().list().ofMaxSize(4),
            Arbitraries.maps(texts(), numbers).ofMaxSize(3))
        .as(PoolState::new);
  }
}
