package org.leadkit.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leadkit.lead.ContactPoint;
import org.leadkit.lead.Lead;
import org.leadkit.lead.Touch;
import org.leadkit.profile.Profile;

/** Every point at which a person is or was reached: a refusal at an old one is still a refusal. */
final class ContactPoints {

  private ContactPoints() {}

  static Set<ContactPoint> of(Lead lead, List<Touch> touches) {
    Set<ContactPoint> points = new LinkedHashSet<>();
    Stream<Profile> given = touches.stream().map(touch -> Profile.empty().with(touch.values()));
    Stream.concat(Stream.of(lead.profile()), given).forEach(profile -> points.addAll(of(profile)));
    return points;
  }

  /** The points that a profile names. */
  static Set<ContactPoint> of(Profile profile) {
    Set<ContactPoint> points = new LinkedHashSet<>();
    for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
      ContactPoint.of(profile, kind).ifPresent(points::add);
    }
    return points;
  }
}
