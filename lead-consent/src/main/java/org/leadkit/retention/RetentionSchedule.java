package org.leadkit.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadkit.activity.Activity;
import org.leadkit.consent.ConsentEvent;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Decision;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issues;
import org.leadkit.decision.PolicyRef;
import org.leadkit.lead.Touch;

/**
 * How long each kind of personal data is kept and what becomes of it then, as plain dated data that
 * the host chooses and owns. All rules that apply to an item count; their order plays no part. What
 * no maximum covers is kept. Policy evaluation, not legal advice. Immutable and thread-safe.
 */
public final class RetentionSchedule implements Canonical {

  /** The types of activities that count as contact from the person if a schedule says nothing. */
  public static final Set<String> USUAL_INBOUND =
      Collections.unmodifiableSet(
          new TreeSet<>(
              List.of(
                  "call.received",
                  "contact.requested",
                  "demo.requested",
                  "document.downloaded",
                  "form.submitted",
                  "link.clicked",
                  "mail.clicked",
                  "mail.replied",
                  "meeting.booked",
                  "message.received")));

  /** Without rules: nothing must be kept and nothing is due. */
  public static final RetentionSchedule NONE = named("none").build();

  private final String name;
  private final String version;
  private final ZoneId zone;
  private final Set<String> inbound;
  private final List<RetentionRule> rules;
  private final Map<String, RetentionPolicy> policies;
  private final CanonicalForm form;
  private final PolicyRef ref;

  private RetentionSchedule(Builder builder) {
    this.name = builder.name;
    this.version = builder.version;
    this.zone = builder.zone;
    this.inbound = builder.inbound;
    this.rules = List.copyOf(builder.rules);
    this.policies = Collections.unmodifiableMap(new TreeMap<>(builder.policies));
    this.form = ScheduleForm.of(this);
    this.ref = PolicyRef.of(name, version, form);
  }

  /** Begins a schedule; the name is in kebab case. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The name in kebab case. */
  public String name() {
    return name;
  }

  /** The version text; empty if it has none. */
  public String version() {
    return version;
  }

  /** By whose dates periods are counted and rules come into force. */
  public ZoneId zone() {
    return zone;
  }

  /** The types of activities that count as contact from the person, sorted. */
  public Set<String> inbound() {
    return inbound;
  }

  /** The rules in the order in which they were written. */
  public List<RetentionRule> rules() {
    return rules;
  }

  /** The host's own policies, by name. */
  public Map<String, RetentionPolicy> policies() {
    return policies;
  }

  /** What decides, by name and hash. A policy of the host's counts with its name only. */
  public PolicyRef ref() {
    return ref;
  }

  /**
   * Decides about one item. What must be kept and must be gone at the same time is restricted until
   * it need be kept no more. A rule whose trigger has not happened does not run, but a maximum or a
   * review since the last contact is counted from the collection where there was none. A rule that
   * is not verified, or not surely about the item, restricts and destroys nothing. Every limit is
   * taken on its safe side.
   *
   * @param now the instant for which to decide
   */
  public Decision<Retention> decide(RetainedItem item, Instant now) {
    return new Deliberation(this, item, now).decide();
  }

  /**
   * True if an activity counts as contact from the person: it is of such a type, and no machine is
   * known to have acted.
   */
  public boolean isInbound(Activity activity) {
    return inbound.contains(activity.type()) && !activity.isMarkedAutomated();
  }

  /**
   * When each trigger last happened, as the history of a lead tells; in any order. A touch is
   * contact if the person sent it, or an event of consent or relationship that the person gave came
   * with it; an import is none. An event that we learned of before it is said to have happened
   * counts from when we learned of it. When something was collected only its own record tells, so
   * that is not among them.
   */
  public Map<Trigger, Instant> since(
      Collection<Touch> touches,
      Collection<Activity> activities,
      Collection<ConsentEvent> consents) {
    return new LeadTriggers(this).of(touches, activities, consents);
  }

  /** The schedule as data, in the shape in which it is read from JSON. */
  @Override
  public CanonicalForm form() {
    return form;
  }

  /** True for a schedule of the same form and with the same policies of the host's. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RetentionSchedule that
        && form.equals(that.form)
        && policies.equals(that.policies);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /** Name and hash, and what a schedule is not. */
  @Override
  public String toString() {
    return "RetentionSchedule[" + ref + ", policy evaluation, not legal advice]";
  }

  /** Builds a schedule. Not thread-safe. */
  public static final class Builder {

    private final String name;
    private final List<RetentionRule> rules = new ArrayList<>();
    private final Map<String, RetentionPolicy> policies = new TreeMap<>();
    private String version = "";
    private ZoneId zone = ZoneOffset.UTC;
    private Set<String> inbound = USUAL_INBOUND;

    private Builder(String name) {
      this.name = name;
    }

    /** A free version text; it is not part of the hash. */
    public Builder version(String newVersion) {
      version = newVersion;
      return this;
    }

    /** By whose dates periods are counted and rules come into force; UTC if not set. */
    public Builder zone(ZoneId newZone) {
      zone = newZone;
      return this;
    }

    /**
     * The types of activities that count as contact from the person, {@link #USUAL_INBOUND} if not
     * set. A type that a machine causes, such as an opened mail, must not be among them.
     */
    public Builder inbound(Collection<String> types) {
      inbound = Collections.unmodifiableSet(new TreeSet<>(types));
      return this;
    }

    /** Adds rules. */
    public Builder rules(RetentionRule... more) {
      return rules(Arrays.asList(more));
    }

    /** Adds rules, for example those of another schedule, which then count by this one's zone. */
    public Builder rules(Collection<RetentionRule> more) {
      rules.addAll(more);
      return this;
    }

    /** Adds a policy of the host's; the name in kebab case stands for it in the hash. */
    public Builder tightenedBy(String policyName, RetentionPolicy policy) {
      policies.put(policyName, policy);
      return this;
    }

    /**
     * The schedule.
     *
     * @throws InvalidConfiguration with everything that is wrong
     */
    public RetentionSchedule build() {
      Issues issues = new Issues();
      new ScheduleCheck(issues).check(name, inbound, rules, policies.keySet());
      issues.throwIfErrors();
      return new RetentionSchedule(this);
    }
  }
}
