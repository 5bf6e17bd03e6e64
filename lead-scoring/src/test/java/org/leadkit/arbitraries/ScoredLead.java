package org.leadkit.arbitraries;

import java.time.Instant;
import org.leadkit.profile.Profile;

/** A profile and the instant at which it is scored. */
public record ScoredLead(Profile profile, Instant now) {

  /** Everything, since all of it is made up. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("at " + now);
    profile
        .entries()
        .forEach(one -> text.append("\n  ").append(one.field().name() + "=" + one.value().text()));
    profile
        .activities()
        .forEach(one -> text.append("\n  ").append(one).append(one.properties().keySet()));
    return text.toString();
  }
}
