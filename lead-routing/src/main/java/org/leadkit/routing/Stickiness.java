package org.leadkit.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadkit.decision.Reason;
import org.leadkit.distribution.Draw;
import org.leadkit.profile.Fields;
import org.leadkit.profile.Profile;

/**
 * Who gets a lead past all turns.
 *
 * @param owner the owner; null if there is none
 * @param obstacles why not those before
 * @param kept why this owner; empty if there is none
 */
record Stickiness(@Nullable String owner, List<Reason> obstacles, List<Reason> kept) {

  private static final String EXISTING_OWNER = "existing-owner";

  /**
   * The first owner that can be kept.
   *
   * @param policy whose pools have the owner
   * @param rule what the reasons are about
   */
  static Stickiness of(List<Sticky> settings, Draw draw, RoutingPolicy policy, String rule) {
    List<Reason> obstacles = new ArrayList<>();
    for (Sticky setting : settings) {
      Optional<String> named = draw.profile().text(setting.to().field());
      if (named.isEmpty()) {
        continue;
      }
      String owner = named.get();
      Optional<String> obstacle = obstacle(setting, owner, draw, policy);
      if (obstacle.isEmpty()) {
        Reason kept = reason(kept(setting.to()), rule, setting.to(), owner, draw.profile());
        return new Stickiness(owner, obstacles, List.of(kept));
      }
      obstacles.add(reason(obstacle.get(), rule, setting.to(), owner, draw.profile()));
    }
    return new Stickiness(null, obstacles, List.of());
  }

  /** True if the lead stays with the owner it has. */
  boolean isExistingOwner() {
    return kept.stream().anyMatch(reason -> reason.code().equals(EXISTING_OWNER));
  }

  private static Optional<String> obstacle(
      Sticky setting, String owner, Draw draw, RoutingPolicy policy) {
    if (setting.to() == Sticky.To.EXISTING_OWNER && waits(owner, policy)) {
      return Optional.empty();
    }
    if (!policy.members().contains(owner)) {
      return Optional.of("owner-gone");
    }
    if (draw.failed().contains(owner)) {
      return Optional.of("owner-failed");
    }
    return setting.evenIfAbsent() || draw.team().isOnDuty(owner, draw.at())
        ? Optional.empty()
        : Optional.of("owner-absent");
  }

  /** A queue that holds its leads under its own name is always there. */
  private static boolean waits(String owner, RoutingPolicy policy) {
    return policy
        .pool(owner)
        .filter(pool -> pool.isQueue(owner) && !pool.members().contains(owner))
        .isPresent();
  }

  private static String kept(Sticky.To to) {
    return switch (to) {
      case EXISTING_OWNER -> EXISTING_OWNER;
      case ACCOUNT_OWNER -> "account-owner";
    };
  }

  private static Reason reason(
      String code, String rule, Sticky.To to, String owner, Profile profile) {
    Reason reason = Reason.of(code, rule).fact("owner", owner);
    Optional<String> account = profile.text(Fields.ACCOUNT);
    return to == Sticky.To.ACCOUNT_OWNER && account.isPresent()
        ? reason.fact("account", account.get())
        : reason;
  }
}
