package org.leadkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leadkit.decision.Points;

/**
 * Asks whether the score sorts real people. The rows on even lines chose the points, and here the
 * edges of the bands; only the rows on odd lines, which chose nothing, are counted.
 */
final class ScoreBands {

  private static final int BANDS = 5;

  private final Set<Long> subscribers;
  private final List<Double> training = new ArrayList<>();
  private final List<Scored> heldOut = new ArrayList<>();

  /**
   * One held-out contact.
   *
   * @param score what the flow decided
   * @param subscribed what really happened
   */
  record Scored(double score, boolean subscribed) {}

  /**
   * One band.
   *
   * @param from its lowest score
   * @param contacts how many contacts are in it
   * @param subscribers how many of them subscribed
   */
  record Band(double from, long contacts, long subscribers) {
    String label() {
      return from == Double.NEGATIVE_INFINITY ? "lower" : "from " + Points.rounded(from);
    }

    double conversion() {
      return contacts == 0 ? 0 : (double) subscribers / contacts;
    }
  }

  /**
   * @param subscribers the lines of the contacts who subscribed
   */
  ScoreBands(Set<Long> subscribers) {
    this.subscribers = subscribers;
  }

  static boolean isTraining(long line) {
    return line % 2 == 0;
  }

  void add(Decided decided) {
    decided
        .outcome()
        .score()
        .ifPresent(
            decision -> add(decided.line(), decision.outcome().total().decimal().doubleValue()));
  }

  void add(long line, double score) {
    if (isTraining(line)) {
      training.add(score);
    } else {
      heldOut.add(new Scored(score, subscribers.contains(line)));
    }
  }

  /** The bands, highest first: a fifth of the training rows lay in each. */
  List<Band> bands() {
    List<Double> sorted = training.stream().sorted().toList();
    List<Band> bands = new ArrayList<>();
    double below = Double.POSITIVE_INFINITY;
    for (int i = BANDS - 1; i >= 0; i--) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : sorted.get(sorted.size() * i / BANDS);
      bands.add(band(from, below));
      below = from;
    }
    return bands;
  }

  /** All held-out contacts as one band. */
  Band all() {
    return band(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private Band band(double from, double below) {
    List<Scored> within =
        heldOut.stream().filter(one -> one.score() >= from && one.score() < below).toList();
    return new Band(from, within.size(), within.stream().filter(Scored::subscribed).count());
  }

  /**
   * The area under the ROC curve: how often a subscriber has a higher score than someone who did
   * not subscribe, a tie counting half. A coin gives 0.5.
   */
  double auc() {
    double[] others = scores(false);
    double[] theirs = scores(true);
    double won = 0;
    for (double score : theirs) {
      for (double other : others) {
        won += score > other ? 1 : score == other ? 0.5 : 0;
      }
    }
    return won / ((double) theirs.length * others.length);
  }

  private double[] scores(boolean subscribed) {
    return heldOut.stream()
        .filter(one -> one.subscribed() == subscribed)
        .mapToDouble(Scored::score)
        .toArray();
  }

  @Override
  public String toString() {
    Band all = all();
    Table table = new Table("score", "contacts", "subscribed", "conversion", "lift");
    bands().forEach(band -> table.row(band.label(), cells(band, all)));
    table.row("all", cells(all, all));
    return table
        + """


          AUC %s: so often a subscriber scores higher than one who did not subscribe; a coin: 0.5.
          Contacts on even lines chose the points and the bands, those on odd lines are counted
          here. Both are of the same months: to sort is not yet to forecast.
        """
            .formatted(Table.decimal("%.3f", auc()))
            .stripTrailing();
  }

  private static String[] cells(Band band, Band all) {
    return new String[] {
      Table.number(band.contacts()),
      Table.number(band.subscribers()),
      Table.percent(band.subscribers(), band.contacts()),
      Table.decimal("%.2f", band.conversion() / all.conversion())
    };
  }
}
