package org.leadkit.signals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.leadkit.consent.Jurisdiction;
import org.leadkit.consent.RegisterAnswer;
import org.leadkit.consent.intake.ContactRegister;
import org.leadkit.consent.intake.RegisterSnapshot;
import org.leadkit.decision.Issue;
import org.leadkit.lead.ContactPoint;

/**
 * A list of the do-not-call registry of the United States, in the memory of this process: at most
 * 1.25 MB an area code. It reads full lists, one number a line as {@code 305,5550123} or {@code
 * 3055550123}, and lists of changes, whose further columns may hold {@code A} or {@code D} and a
 * date. Immutable once read, and thread-safe.
 */
public final class DoNotCallFile implements ContactRegister {

  /** The name under which it answers. */
  public static final String REGISTER = "us-national-dnc";

  /** More bad lines than these are counted and not listed. */
  public static final int MOST_ISSUES = 1_000;

  private static final Pattern AREA_CODE = Pattern.compile("[2-9]\\d\\d");

  private final RegisterSnapshot snapshot;
  private final Map<String, BitSet> numbers;
  private final List<Issue> issues;
  private final long badLines;

  private DoNotCallFile(
      RegisterSnapshot snapshot, Map<String, BitSet> numbers, List<Issue> issues, long badLines) {
    this.snapshot = snapshot;
    this.numbers = numbers;
    this.issues = List.copyOf(issues);
    this.badLines = badLines;
  }

  /**
   * Reads a full list to its end; the caller closes it.
   *
   * @param areaCodes those for which it was downloaded, three digits each; for any other number it
   *     has no data. Empty for those that have a number in it
   * @param asOf the state of the registry
   * @throws IllegalArgumentException if an area code is none
   * @throws IOException if the stream can't be read
   */
  public static DoNotCallFile read(
      InputStream list, Set<String> areaCodes, Instant asOf, Instant obtainedAt)
      throws IOException {
    for (String area : areaCodes) {
      if (!AREA_CODE.matcher(area).matches()) {
        throw new IllegalArgumentException(
            "The text (%s) is no area code.%nMaybe write its three digits, such as 305."
                .formatted(area));
      }
    }
    Map<String, BitSet> numbers = new TreeMap<>();
    Lines lines = Lines.of(list, numbers);
    Set<String> covered = new TreeSet<>(areaCodes.isEmpty() ? numbers.keySet() : areaCodes);
    return lines.file(covered, numbers, asOf, obtainedAt, 0);
  }

  /**
   * This list after a list of changes, which is read to its end; the caller closes it. A line
   * without an action adds its number.
   *
   * @param asOf the state of the registry after the changes
   * @throws IOException if the stream can't be read
   */
  public DoNotCallFile changed(InputStream changes, Instant asOf, Instant obtainedAt)
      throws IOException {
    Map<String, BitSet> changed = new TreeMap<>();
    numbers.forEach((area, bits) -> changed.put(area, (BitSet) bits.clone()));
    Lines lines = Lines.of(changes, changed);
    Set<String> covered =
        snapshot.prefixes().stream()
            .map(prefix -> prefix.substring(2))
            .collect(Collectors.toCollection(TreeSet::new));
    return lines.file(covered, changed, asOf, obtainedAt, badLines);
  }

  /** What one file held, and its SHA-256. */
  private record Lines(DoNotCallBuilder read, String sha256) {

    static Lines of(InputStream in, Map<String, BitSet> numbers) throws IOException {
      MessageDigest digest = DoNotCallFile.sha256();
      DoNotCallBuilder lines = new DoNotCallBuilder(numbers);
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  new DigestInputStream(in, digest), StandardCharsets.ISO_8859_1));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return new Lines(lines, HexFormat.of().formatHex(digest.digest()));
    }

    DoNotCallFile file(
        Set<String> areas,
        Map<String, BitSet> numbers,
        Instant asOf,
        Instant obtainedAt,
        long badBefore) {
      areas.removeAll(read.doubtful());
      RegisterSnapshot snapshot =
          new RegisterSnapshot(
              REGISTER,
              Jurisdiction.of("US"),
              asOf,
              obtainedAt,
              sha256,
              areas.stream().map(area -> "+1" + area).collect(Collectors.toSet()));
      return new DoNotCallFile(snapshot, numbers, read.issues(), badBefore + read.badLines());
    }
  }

  @Override
  public RegisterAnswer ask(ContactPoint point) {
    boolean isAmerican =
        point.kind() == ContactPoint.Kind.PHONE && point.value().matches("\\+1\\d{10}");
    BitSet area = isAmerican ? numbers.get(point.value().substring(2, 5)) : null;
    boolean isListed = area != null && area.get(Integer.parseInt(point.value().substring(5)));
    // A snapshot without prefixes would speak for every number, and this one is for none.
    return snapshot.prefixes().isEmpty() && !isListed
        ? new RegisterAnswer(
            REGISTER, RegisterAnswer.Listed.NO_DATA, null, snapshot.asOf(), snapshot.version())
        : snapshot.answer(point, isListed, null);
  }

  /** Which state of the registry it is; its version is the SHA-256 of the file that was read. */
  public RegisterSnapshot snapshot() {
    return snapshot;
  }

  /** How many numbers it lists. */
  public long size() {
    return numbers.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  /** What is wrong with lines of the file, by line and without the text; the first thousand. */
  public List<Issue> issues() {
    return issues;
  }

  /**
   * How many lines could not be read, in the list and in what changed it since. A number that can
   * be made out in one counts as listed; where only its area code can, the file has no data about
   * that area but who is listed.
   */
  public long badLines() {
    return badLines;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
