package org.leadkit.formats;

import net.jqwik.api.Arbitrary;
import org.leadkit.consent.pack.PolicyPack;
import org.leadkit.routing.RoutingPolicy;
import org.leadkit.scoring.ScoringModel;

/** Arbitrary policies of each kind. */
final class AnyPolicy {

  private AnyPolicy() {}

  static Arbitrary<ScoringModel> scoring() {
    return AnyScoring.models();
  }

  static Arbitrary<RoutingPolicy> routing() {
    return AnyRouting.policies();
  }

  static Arbitrary<PolicyPack> consent() {
    return AnyPack.any();
  }
}
