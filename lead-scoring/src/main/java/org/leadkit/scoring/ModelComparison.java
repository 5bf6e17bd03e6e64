package org.leadkit.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.leadkit.decision.Canonical;
import org.leadkit.decision.CanonicalForm;
import org.leadkit.decision.Points;
import org.leadkit.decision.PolicyRef;
import org.leadkit.profile.Profile;

/**
 * A model that is in use, the champion, beside one that might replace it, the challenger, on the
 * same leads at the same instant. Every lead counts as one that was on no level before. Immutable.
 */
public final class ModelComparison implements Canonical {

  private final PolicyRef champion;
  private final PolicyRef challenger;
  private final Instant at;
  private final ComparisonBuilder.Counts counts;
  private final List<Moved> movers;
  private final OptionalDouble agreement;

  ModelComparison(
      PolicyRef champion,
      PolicyRef challenger,
      Instant at,
      ComparisonBuilder.Counts counts,
      List<Moved> movers,
      OptionalDouble agreement) {
    this.champion = champion;
    this.challenger = challenger;
    this.at = at;
    this.counts = counts;
    this.movers = List.copyOf(movers);
    this.agreement = agreement;
  }

  /**
   * A lead to be compared.
   *
   * @param id its id
   * @param profile values and activities; activities after the instant are not seen
   */
  public record Candidate(String id, Profile profile) {}

  /**
   * What one model says of a lead.
   *
   * @param total the points
   * @param qualification whether they are enough
   */
  public record Side(Points total, Qualification qualification) {}

  /**
   * What all models say of a lead.
   *
   * @param id the lead's id
   * @param champion what the champion says
   * @param challengers what each challenger says, in their order
   */
  public record Row(String id, Side champion, List<Side> challengers) {

    /** Copies the challengers. */
    public Row {
      challengers = List.copyOf(challengers);
    }
  }

  /**
   * A lead of which two models think differently.
   *
   * @param id the lead's id
   * @param champion what the champion says
   * @param challenger what the challenger says
   */
  public record Moved(String id, Side champion, Side challenger) {

    /** How many points more the challenger gives. */
    public Points by() {
      return challenger.total().minus(champion.total());
    }
  }

  /** Compares two models; the leads are read once. */
  public static ModelComparison of(
      ScoringModel champion, ScoringModel challenger, Stream<Candidate> leads, Instant now) {
    return of(champion, List.of(challenger), leads, now, row -> {}).get(0);
  }

  /**
   * Compares several models with one. The leads are read once and not kept: 16 bytes of each stay
   * in memory for a challenger, for the ranks.
   *
   * @param each is told what all models say of each lead, in the order of the leads
   * @return a comparison for each challenger, in their order
   */
  public static List<ModelComparison> of(
      ScoringModel champion,
      List<ScoringModel> challengers,
      Stream<Candidate> leads,
      Instant now,
      Consumer<Row> each) {
    List<ComparisonBuilder> counted =
        challengers.stream()
            .map(one -> new ComparisonBuilder(champion.ref(), one.ref(), now))
            .toList();
    leads
        .sequential()
        .forEachOrdered(
            lead -> {
              Side first = side(champion, lead, now);
              List<Side> others = challengers.stream().map(one -> side(one, lead, now)).toList();
              for (int i = 0; i < others.size(); i++) {
                counted.get(i).add(new Moved(lead.id(), first, others.get(i)));
              }
              each.accept(new Row(lead.id(), first, others));
            });
    return counted.stream().map(ComparisonBuilder::build).toList();
  }

  private static Side side(ScoringModel model, Candidate lead, Instant now) {
    Score score = model.score(lead.profile(), now).outcome();
    return new Side(score.total(), score.qualification());
  }

  /** How many leads were compared. */
  public long leads() {
    return counts.both() + counts.onlyChampion() + counts.onlyChallenger() + counts.neither();
  }

  /** How many leads both models qualify. */
  public long both() {
    return counts.both();
  }

  /** How many leads only the champion qualifies. */
  public long onlyChampion() {
    return counts.onlyChampion();
  }

  /** How many leads only the challenger qualifies. */
  public long onlyChallenger() {
    return counts.onlyChallenger();
  }

  /** How many leads neither model qualifies. */
  public long neither() {
    return counts.neither();
  }

  /** The leads whose points differ most, the greatest difference first; at most ten. */
  public List<Moved> movers() {
    return movers;
  }

  /**
   * How alike both models rank the leads: Kendall's tau-b, from -1 for the reverse to 1 for the
   * same order.
   *
   * @return empty if one of them ranks nothing: fewer than two leads, or the same points for all
   */
  public OptionalDouble agreement() {
    return agreement;
  }

  @Override
  public CanonicalForm form() {
    CanonicalForm form =
        CanonicalForm.object()
            .with("champion", champion.toString())
            .with("challenger", challenger.toString())
            .with("at", at)
            .with("leads", leads())
            .with("both", both())
            .with("onlyChampion", onlyChampion())
            .with("onlyChallenger", onlyChallenger())
            .with("neither", neither());
    form = agreement.isPresent() ? form.with("agreement", rounded()) : form;
    return form.withAny("movers", movers.stream().map(ModelComparison::form).toList());
  }

  private BigDecimal rounded() {
    return BigDecimal.valueOf(agreement.orElse(0)).setScale(4, RoundingMode.HALF_EVEN);
  }

  private static CanonicalForm form(Moved moved) {
    return CanonicalForm.object()
        .with("id", moved.id())
        .with("champion", moved.champion().total())
        .with("challenger", moved.challenger().total());
  }

  /** The figures, for people. */
  @Override
  public String toString() {
    String moves =
        String.join(", ", movers.stream().map(one -> one.id() + " " + one.by().signed()).toList());
    return "%s against %s on %d leads: both qualify %d, only the champion %d, only the challenger %d, neither %d"
            .formatted(
                challenger, champion, leads(), both(), onlyChampion(), onlyChallenger(), neither())
        + (agreement.isPresent() ? "; ranks agree to " + rounded().toPlainString() : "")
        + (moves.isEmpty() ? "" : "; moved most: " + moves);
  }
}
