package org.leadkit.flow;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.intake.ContactRegister;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.distribution.Team;
import org.leadkit.identity.AccountPolicy;
import org.leadkit.identity.IdentityPolicy;
import org.leadkit.intake.IntakePolicy;
import org.leadkit.lead.Channel;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lifecycle;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.TenantId;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.retention.RetentionSchedule;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.spi.Accounts;
import org.leadkit.spi.DataKeys;
import org.leadkit.spi.Downstream;
import org.leadkit.spi.IdSource;
import org.leadkit.spi.Keys;
import org.leadkit.spi.LeadListener;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Messages;
import org.leadkit.spi.PersonalStore;
import org.leadkit.spi.PrivacyLog;
import org.leadkit.spi.Turns;

/**
 * Builds a {@link LeadFlow}. Everything has a default but the policies that only the host can know:
 * without a scoring model nothing is scored, without a routing policy nobody is assigned. Not
 * thread-safe.
 */
public final class LeadFlowBuilder {

  private static final int ATTEMPTS = 16;

  private final LeadStore store;
  private final Turns turns;
  private final Keys keys;
  private final List<LeadListener> listeners = new ArrayList<>();
  private final List<ScoringModel> challengers = new ArrayList<>();
  private final List<QualificationFramework> frameworks = new ArrayList<>();
  private IntakePolicy intake = IntakePolicy.standard();
  private IdentityPolicy identity = IdentityPolicy.standard();
  private @Nullable Supplier<ScoringModel> scoring;
  private ContactGate gate = ContactGate.following(PolicyPack.explicitConsent());
  private Function<Profile, Recipient> recipients = Whereabouts::of;
  private final List<ContactRegister> registers = new ArrayList<>();
  private @Nullable Messages messages;
  private Purpose purpose = Purpose.SALES_FOLLOW_UP;
  private Channel channel = Channel.EMAIL;
  private @Nullable RoutingPolicy routing;
  private @Nullable AccountStep accounts;
  private Supplier<Team> team = Team::everyone;
  private Lifecycle lifecycle = Lifecycle.standard();
  private InstantSource time = Defaults.time();
  private @Nullable IdSource ids;
  private int attempts = ATTEMPTS;
  private final List<PersonalStore> personalStores = new ArrayList<>();
  private final List<DataKeys> dataKeys = new ArrayList<>();
  private @Nullable PrivacyLog privacyLog;
  private @Nullable Downstream downstream;
  private RetentionSchedule retention = RetentionSchedule.NONE;

  LeadFlowBuilder(LeadStore store, Turns turns, Keys keys) {
    this.store = store;
    this.turns = turns;
    this.keys = keys;
  }

  /** How submissions are read; the usual fields if not set. */
  public LeadFlowBuilder intake(IntakePolicy policy) {
    intake = policy;
    return this;
  }

  /** What tells people apart; {@link IdentityPolicy#standard()} if not set. */
  public LeadFlowBuilder identity(IdentityPolicy policy) {
    identity = policy;
    return this;
  }

  /** How leads are scored. */
  public LeadFlowBuilder scoring(ScoringModel model) {
    return scoring(() -> model);
  }

  /**
   * How leads are scored, by a model that may be swapped at run time: {@code scoring(model::get)}
   * of an {@code AtomicReference}. It is asked once a command, so no command mixes two models.
   */
  public LeadFlowBuilder scoring(Supplier<ScoringModel> source) {
    scoring = source;
    return this;
  }

  /**
   * Adds a model that scores each lead beside the one that decides, to compare them. It moves
   * nothing; should a scorer of its own throw, that is logged and the challenger left out. It needs
   * a model to challenge.
   */
  public LeadFlowBuilder challenger(ScoringModel model) {
    challengers.add(model);
    return this;
  }

  /** What a contact must rest on; {@link PolicyPack#explicitConsent()} if not set. */
  public LeadFlowBuilder consent(PolicyPack pack) {
    return consent(ContactGate.following(pack));
  }

  /**
   * What a contact must rest on, as several packs, own rules and holidays say together.
   *
   * @throws InvalidConfiguration if a pack names holidays that the gate does not know
   */
  public LeadFlowBuilder consent(ContactGate newGate) {
    gate = newGate.checked();
    return this;
  }

  /**
   * What is known of whom a contact would reach; country, subdivision and time zone of the profile
   * if not set. It must be pure, thread-safe and give everything that is plausible.
   */
  public LeadFlowBuilder recipients(Function<Profile, Recipient> source) {
    recipients = source;
    return this;
  }

  /**
   * Adds a register that is asked about the contact point whenever the gate is, before anything is
   * stored. One that is slow should answer from a copy.
   */
  public LeadFlowBuilder register(ContactRegister register) {
    registers.add(register);
    return this;
  }

  /** Who sends messages and places calls; without it {@link LeadFlow#send} can't be used. */
  public LeadFlowBuilder messages(Messages port) {
    messages = port;
    return this;
  }

  /**
   * Which contact the gate is asked about; a sales follow-up by e-mail if not set.
   *
   * @throws InvalidConfiguration for a channel that reaches nobody at a contact point of a profile
   */
  public LeadFlowBuilder asking(Purpose newPurpose, Channel newChannel) {
    boolean reaches =
        Arrays.stream(ContactPoint.Kind.values())
            .anyMatch(kind -> kind.channels().contains(newChannel));
    if (!reaches) {
      throw InvalidConfiguration.of(
          "bad-channel",
          "The channel (%s) has no kind of contact point.".formatted(newChannel),
          "Maybe ask lead-consent itself.");
    }
    purpose = newPurpose;
    channel = newChannel;
    return this;
  }

  /** Who gets leads. */
  public LeadFlowBuilder routing(RoutingPolicy policy) {
    routing = policy;
    return this;
  }

  /**
   * Where accounts are found, so that a lead can go to the owner of its company: a routing policy
   * that is {@code sticky} to the account's owner reads what is found, and so may its rules.
   */
  public LeadFlowBuilder accounts(AccountPolicy policy, Accounts source) {
    accounts = new AccountStep(policy, source);
    return this;
  }

  /** Who is there, asked at every decision; everyone if not set. */
  public LeadFlowBuilder team(Supplier<Team> source) {
    team = source;
    return this;
  }

  /** Which moves between stages are allowed. */
  public LeadFlowBuilder lifecycle(Lifecycle table) {
    lifecycle = table;
    return this;
  }

  /** Where the time comes from; the system's clock if not set. */
  public LeadFlowBuilder time(InstantSource source) {
    time = source;
    return this;
  }

  /** Where ids come from; random and sorted by time if not set. */
  public LeadFlowBuilder ids(IdSource source) {
    ids = source;
    return this;
  }

  /** Adds a listener, told after those that were added before. */
  public LeadFlowBuilder listener(LeadListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * Where holds, refusals and erasures are logged. Without it {@link LeadFlow#privacy} can't be
   * used, and refusals can't be repeated after a restore. It must not be in the same backup as the
   * leads.
   */
  public LeadFlowBuilder privacyLog(PrivacyLog log) {
    privacyLog = log;
    return this;
  }

  /**
   * Adds a store that keeps personal data besides the leads, so that retention and erasure reach
   * it.
   *
   * @throws InvalidConfiguration if another has that name, or it is {@code leads}
   */
  public LeadFlowBuilder personalStore(PersonalStore place) {
    boolean isTaken =
        place.name().equals(LeadRecords.NAME)
            || personalStores.stream().anyMatch(one -> one.name().equals(place.name()));
    if (isTaken) {
      throw InvalidConfiguration.of(
          "duplicate-store",
          "The name (%s) of a personal store is taken.".formatted(place.name()),
          "Maybe it was added twice.");
    }
    personalStores.add(place);
    return this;
  }

  /** Adds keys whose destruction makes copies unreadable that can't be reached one by one. */
  public LeadFlowBuilder dataKeys(DataKeys keys) {
    dataKeys.add(keys);
    return this;
  }

  /** Who tells other parties of refusals and erasures. */
  public LeadFlowBuilder downstream(Downstream port) {
    downstream = port;
    return this;
  }

  /** How long what is kept; nothing is due and nothing must be kept if not set. */
  public LeadFlowBuilder retention(RetentionSchedule schedule) {
    retention = schedule;
    return this;
  }

  /**
   * How often a command is tried before it gives up; 16 if not set.
   *
   * @throws InvalidConfiguration if it is below 1
   */
  public LeadFlowBuilder attempts(int number) {
    if (number < 1) {
      throw InvalidConfiguration.of(
          "bad-attempts",
          "The number (%d) of attempts must be at least 1.".formatted(number),
          "Maybe leave it at its default.");
    }
    attempts = number;
    return this;
  }

  /**
   * Adds a framework such as BANT. It judges the evidence among the lead's activities ({@link
   * org.leadkit.lead.Evidence#asActivity()}) before each scoring; its facts are fields that the
   * scoring model, its challengers and the routing policy can read.
   */
  public LeadFlowBuilder framework(QualificationFramework framework) {
    frameworks.add(framework);
    return this;
  }

  /**
   * The flow of {@link TenantId#DEFAULT}.
   *
   * @throws InvalidConfiguration if there is a challenger or a framework and no scoring model
   */
  public LeadFlow build() {
    if (scoring == null && !challengers.isEmpty()) {
      throw InvalidConfiguration.of(
          "nothing-to-challenge",
          "The challenger (%s) has no scoring model beside it.".formatted(challengers.get(0)),
          "Maybe it was meant to decide: give it as the scoring model.");
    }
    if (scoring == null && !frameworks.isEmpty()) {
      throw InvalidConfiguration.of(
          "nothing-reads-the-evidence",
          "The framework (%s) has no scoring model beside it.".formatted(frameworks.get(0)),
          "Maybe give a model whose rules read its fields.");
    }
    return new LeadFlow(
        new FlowSettings(
            TenantId.DEFAULT,
            intake,
            identity,
            scoring,
            List.copyOf(challengers),
            List.copyOf(frameworks),
            gate,
            purpose,
            channel,
            recipients,
            List.copyOf(registers),
            messages,
            routing,
            accounts,
            team,
            lifecycle,
            store,
            turns,
            keys,
            time,
            ids == null ? Defaults.ids(time) : ids,
            List.copyOf(listeners),
            attempts,
            privacyPorts()));
  }

  private @Nullable PrivacyPorts privacyPorts() {
    if (privacyLog != null) {
      return new PrivacyPorts(
          privacyLog, List.copyOf(personalStores), List.copyOf(dataKeys), downstream, retention);
    }
    if (!personalStores.isEmpty()
        || !dataKeys.isEmpty()
        || downstream != null
        || !retention.equals(RetentionSchedule.NONE)) {
      throw InvalidConfiguration.of(
          "no-privacy-log",
          "The flow has ports of retention and erasure (%d stores), and no privacy log."
              .formatted(personalStores.size()),
          "Maybe give one with privacyLog(log).");
    }
    return null;
  }
}
