package org.leadkit.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadkit.consent.Recipient;
import org.leadkit.consent.gate.ContactGate;
import org.leadkit.consent.intake.ContactRegister;
import org.leadkit.distribution.Team;
import org.leadkit.identity.IdentityPolicy;
import org.leadkit.intake.IntakePolicy;
import org.leadkit.lead.Channel;
import org.leadkit.lead.LeadId;
import org.leadkit.lead.Lifecycle;
import org.leadkit.lead.Purpose;
import org.leadkit.lead.Stage;
import org.leadkit.lead.TenantId;
import org.leadkit.profile.Profile;
import org.leadkit.qualification.QualificationFramework;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;
import org.leadkit.spi.Answer;
import org.leadkit.spi.IdSource;
import org.leadkit.spi.Keys;
import org.leadkit.spi.LeadHistory;
import org.leadkit.spi.LeadListener;
import org.leadkit.spi.LeadStore;
import org.leadkit.spi.Messages;
import org.leadkit.spi.Turns;

/** What a flow was built with: policies, ports, and whose leads they are. */
record FlowSettings(
    TenantId tenant,
    IntakePolicy intake,
    IdentityPolicy identity,
    @Nullable Supplier<ScoringModel> scoringModel,
    List<ScoringModel> challengers,
    List<QualificationFramework> frameworks,
    ContactGate gate,
    Purpose purpose,
    Channel channel,
    Function<Profile, Recipient> recipients,
    List<ContactRegister> registers,
    @Nullable Messages messages,
    @Nullable RoutingPolicy routingPolicy,
    @Nullable AccountStep accountStep,
    Supplier<Team> team,
    Lifecycle lifecycle,
    LeadStore store,
    Turns turns,
    Keys keys,
    InstantSource time,
    IdSource ids,
    List<LeadListener> listeners,
    int attempts,
    @Nullable PrivacyPorts privacyPorts) {

  /** The model that decides now; the next call may give another one. */
  Optional<ScoringModel> scoring() {
    return Optional.ofNullable(scoringModel)
        .map(
            source ->
                Objects.requireNonNull(
                    source.get(),
                    "The source of the scoring model gave none.\n"
                        + "Maybe the flow is used before the first model is loaded."));
  }

  Optional<RoutingPolicy> routing() {
    return Optional.ofNullable(routingPolicy);
  }

  /** The facts that the routing policy reads, the lead's account among them. */
  Profile routingFacts(Profile facts, Instant now) {
    return accountStep == null ? facts : accountStep.apply(facts, this, now);
  }

  /** The ports of privacy; empty if the flow has no privacy log. */
  Optional<PrivacyPorts> privacy() {
    return Optional.ofNullable(privacyPorts);
  }

  /** What permits contact: nothing, while refusals may be missing after a restore. */
  ContactGate gateNow() {
    return new RestoreCheck(this).guard(gate);
  }

  /** A lead with its history; empty if there is none, or it was erased. */
  Optional<LeadHistory> history(LeadId lead) {
    return store.find(tenant, lead).filter(history -> history.lead().stage() != Stage.ERASED);
  }

  KeyedHashes hashes() {
    return new KeyedHashes(keys, tenant);
  }

  /** What was answered under a request key, given by its hashes under all keys in use. */
  Optional<Answer> answered(List<String> requestKeys) {
    return requestKeys.stream().flatMap(key -> store.answer(tenant, key).stream()).findFirst();
  }

  FlowSettings forTenant(TenantId other) {
    return with(other, registers);
  }

  /** The same for one command, which asks each register once about a point. */
  FlowSettings forCommand() {
    return registers.isEmpty()
        ? this
        : with(tenant, registers.stream().<ContactRegister>map(AskedOnce::new).toList());
  }

  private FlowSettings with(TenantId newTenant, List<ContactRegister> newRegisters) {
    return new FlowSettings(
        newTenant,
        intake,
        identity,
        scoringModel,
        challengers,
        frameworks,
        gate,
        purpose,
        channel,
        recipients,
        newRegisters,
        messages,
        routingPolicy,
        accountStep,
        team,
        lifecycle,
        store,
        turns,
        keys,
        time,
        ids,
        listeners,
        attempts,
        privacyPorts);
  }
}
