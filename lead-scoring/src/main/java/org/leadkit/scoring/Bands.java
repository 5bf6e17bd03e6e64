package org.leadkit.scoring;

import java.util.ArrayList;
import java.util.List;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Points;

/**
 * Bands that follow one another without a gap and without an overlap, from the lowest to the
 * highest. The lowest has no least points and the highest no most, so every score lies in exactly
 * one.
 *
 * @param all the bands, lowest first
 */
public record Bands(List<Band> all) {

  private static final long THOUSAND = 1_000;

  /**
   * Copies the bands and checks them.
   *
   * @throws InvalidConfiguration with every gap and every overlap
   */
  public Bands {
    all = List.copyOf(all);
    BandCheck.check(all);
  }

  /** The bands, lowest first. */
  public static Bands of(Band... lowestFirst) {
    return new Bands(List.of(lowestFirst));
  }

  /** The name of the band in which points lie. */
  public String of(Points points) {
    long whole = Math.floorDiv(points.thousandths(), THOUSAND);
    return all.stream().filter(band -> band.holds(whole)).findFirst().orElseThrow().name();
  }

  /**
   * The same bands, one of them beginning elsewhere; the one below it ends right before.
   *
   * @throws InvalidConfiguration if there is no such band, it is the lowest, or a band would be
   *     left without points
   */
  public Bands withMinimum(String name, long from) {
    List<Band> moved = new ArrayList<>(all);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i).name().equals(name)) {
        moved.set(i, all.get(i).startingAt(from));
        moved.set(i - 1, all.get(i - 1).endingAt(from - 1));
        return new Bands(moved);
      }
    }
    throw InvalidConfiguration.of(
        "unknown-band",
        "The band (%s) is not there, or it is the lowest one.".formatted(name),
        "Maybe move the beginning of the next one.");
  }
}
