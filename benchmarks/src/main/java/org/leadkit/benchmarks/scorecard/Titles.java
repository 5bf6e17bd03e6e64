package org.leadkit.benchmarks.scorecard;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.leadkit.benchmarks.Zipf;

/** Job titles put together from parts, many thousand forms, and the words that rules look for. */
final class Titles {

  /** The words that rules look for, in lower case, the most frequent first. */
  static final List<String> WORDS =
      words(
          "manager sales director head senior marketing vp operations it engineer chief data product"
              + " finance officer lead analyst president security consultant growth emea founder"
              + " intern procurement principal architect student global");

  private static final List<String> LEVELS =
      parts(
          ",Senior ,Head of ,Director of ,VP ,Junior ,Lead ,Vice President ,Chief ,Principal ,"
              + "Deputy Head of ,Founder & ,Assistant ,Intern ,Associate Director ,Managing ");
  private static final List<String> AREAS =
      parts(
          "Sales,Marketing,Operations,IT,Data,Product,Finance,Engineering,Security,Growth,"
              + "Procurement,HR,Customer Success,Logistics,Legal,Research,Partnerships,Headcount,"
              + "Itinerary,Salesforce");
  private static final List<String> ROLES =
      parts(
          ", Manager,, Engineer, Officer, Analyst, Consultant, Specialist, Architect, Planner,"
              + "/Business Development, Student, Coordinator, Engineering-Lead");
  private static final List<String> PLACES =
      parts(
          ",,,, (EMEA), - DACH, Global, (interim), - North America, APAC, I, II,"
              + " - Region Süd, & Strategy");

  private Titles() {}

  static String draw(Random random) {
    String title =
        Zipf.draw(LEVELS, random)
            + Zipf.draw(AREAS, random)
            + Zipf.draw(ROLES, random)
            + Zipf.draw(PLACES, random);
    return switch (random.nextInt(8)) {
      case 0 -> title.toLowerCase(Locale.ROOT);
      case 1 -> title.toUpperCase(Locale.ROOT);
      default -> title;
    };
  }

  private static List<String> words(String spaced) {
    return List.of(spaced.split(" "));
  }

  private static List<String> parts(String listed) {
    return List.of(listed.split(",", -1));
  }
}
