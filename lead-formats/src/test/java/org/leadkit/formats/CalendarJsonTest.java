package org.leadkit.formats;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.leadkit.calendar.Holidays;
import org.leadkit.calendar.WorkCalendar;
import org.leadkit.decision.InvalidConfiguration;
import org.leadkit.decision.Issue;

class CalendarJsonTest {

  private static final LeadJson JSON = PolicySchema.JSON;

  private static final WorkCalendar OFFICE =
      WorkCalendar.named("berlin-office", ZoneId.of("Europe/Berlin"))
          .open(EnumSet.of(MONDAY, FRIDAY), "09:00-12:00", "13:00-18:00")
          .on(LocalDate.parse("2026-12-24"), "09:00-12:00")
          .closedOn(LocalDate.parse("2026-12-31"))
          .closedOn(
              Holidays.on(
                  "company-2026",
                  Set.of(LocalDate.parse("2026-12-28"), LocalDate.parse("2026-12-27"))))
          .closedOn(AnyCalendar.KNOWN)
          .without(LocalDate.parse("2027-01-04"), LocalDate.parse("2027-01-09"))
          .without(Instant.parse("2026-12-01T08:30:00Z"), Instant.parse("2026-12-01T10:00:00Z"))
          .without(LocalDate.parse("2030-01-01"), LocalDate.MAX)
          .build();

  private static final String TEXT =
      """
      {
        "format": 1,
        "calendar": "berlin-office",
        "zone": "Europe/Berlin",
        "week": {"monday": ["09:00-12:00", "13:00-18:00"], "friday": ["09:00-12:00", "13:00-18:00"]},
        "exceptions": {"2026-12-24": ["09:00-12:00"], "2026-12-31": []},
        "holidays": [{"name": "company-2026", "dates": ["2026-12-27", "2026-12-28"]}, "sundays"],
        "leave": [
          {"from": "2026-12-01T08:30:00Z", "back": "2026-12-01T10:00:00Z"},
          {"from": "2027-01-04", "back": "2027-01-09"},
          {"from": "2030-01-01"}
        ]
      }
      """;

  @Provide
  Arbitrary<WorkCalendar> any() {
    return AnyCalendar.any();
  }

  @Property(tries = 500)
  void aCalendarThatIsWrittenAndReadIsTheSame(@ForAll("any") WorkCalendar calendar) {
    String json = JSON.write(calendar);
    WorkCalendar read = JSON.readCalendar(json);
    assertThat(read).isEqualTo(calendar);
    assertThat(read.form().sha256()).isEqualTo(calendar.form().sha256());
    assertThat(JSON.write(read)).isEqualTo(json);
  }

  @Property(tries = 300)
  void whatIsWrittenIsValidUnderItsSchema(@ForAll("any") WorkCalendar calendar) {
    assertThat(PolicySchema.CALENDAR.errors(JSON.write(calendar))).isEmpty();
  }

  @Test
  void aCalendarAsDataIsTheSameCalendar() {
    assertThat(JSON.readCalendar(TEXT)).isEqualTo(OFFICE);
    assertThat(JSON.write(OFFICE)).isEqualTo(TEXT);
  }

  @Test
  void theCalendarThatIsAlwaysOpenIsDataToo() {
    LeadJson json = LeadJson.standard();
    assertThat(json.readCalendar(json.write(WorkCalendar.always())))
        .isEqualTo(WorkCalendar.always());
  }

  @Test
  void theSchemaNamesItself() {
    assertThat(LeadJson.calendarSchema()).contains("urn:leadkit:schema:calendar:1");
  }

  @Test
  void holidaysOfTheHostAreKnownByTheirNameOnly() {
    assertThatThrownBy(() -> LeadJson.standard().readCalendar(TEXT))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            """
            ERROR 7:81 /holidays/1 unknown-holidays: The holidays (sundays) must be some that \
            the reader was given.
              Maybe register them: LeadJson.withHolidays.""");
    assertThatThrownBy(() -> JSON.readCalendar(TEXT.replace("sundays", "sunday")))
        .hasMessageContaining("Maybe sundays was meant.");
  }

  @Test
  void holidaysThatWereReadClose() {
    WorkCalendar calendar = JSON.readCalendar(TEXT);
    assertThat(calendar.isOpen(Instant.parse("2026-12-21T09:00:00Z"))).isTrue();
    assertThat(calendar.isOpen(Instant.parse("2026-12-28T09:00:00Z"))).isFalse();
  }

  /** Within another text: the places told are those of the whole text. */
  @Test
  void aCalendarIsReadWithinAnotherText() {
    String team =
        """
        {"team": [
          {"calendar": "anna", "zone": "UTC", "week": {"monday": [9, "09:00-12:00", "11:00-18:00"]}},
          {"calendar": "bernd", "zone": "UTC", "week": {"monday": ["09:00-17:00"]}}]}
        """;
    Findings findings = new Findings();
    CalendarReader reader = new CalendarReader(Map.of(), findings);
    Node.Group root = (Node.Group) JsonText.read(team, findings).orElseThrow();
    List<Node> members = ((Node.Items) root.members().get("team").value()).items();

    assertThat(members.stream().map(reader::read).toList())
        .satisfiesExactly(
            anna -> assertThat(anna).isEmpty(),
            bernd -> assertThat(bernd).get().hasToString("bernd in UTC"));
    assertThat(findings.sorted())
        .extracting(Issue::pointer, Issue::line, Issue::code)
        .containsExactly(
            tuple("/team/0/week/monday/0", 2, "wrong-type"),
            tuple("/team/0/week/monday/2", 2, "overlapping-shifts"));
  }
}
