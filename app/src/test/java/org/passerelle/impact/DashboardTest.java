package org.passerelle.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.impact.Dashboard.Count;
import org.passerelle.impact.Figure.OutcomeFigure;
import org.passerelle.impact.Figure.Result;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Forming;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.programmes.blueprint.Outcomes.WindowFrom;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DashboardTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
  private static final LocalDate START = TODAY.minusMonths(14);
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Duos duos;
  @Autowired Agreements agreements;
  @Autowired Outcomes outcomes;
  @Autowired Dashboards dashboards;
  @Autowired Departures departures;
  @Autowired Indicators indicators;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void everyFigureOpensAListThatIsAsLongAsItSays() {
    Town town = town("Lists");
    Dashboard dashboard = show(town.adviser, usual(town));
    List<Count> counts = countsOf(dashboard);
    assertThat(counts).filteredOn(count -> count.value() > 0).hasSizeGreaterThan(20);
    for (Count count : counts) {
      assertThat(Figure.of(count.figure().key())).contains(count.figure());
      var list = house.as(town.adviser, () -> dashboards.list("duo", usual(town), count.figure(), 1));
      assertThat(list.slice().total()).as(count.figure().key()).isEqualTo(count.value());
      var exported = house.as(town.adviser, () -> dashboards.export("duo", usual(town), count.figure()));
      assertThat(exported).as("sheet of " + count.figure().key()).hasSize(count.value());
    }
  }

  @Test
  void theRateSpeaksOfThoseKnownAndSaysHowManyAreNot() {
    Town town = town("Rate");
    var rate = show(town.adviser, usual(town)).outcomes();
    assertThat(rate.cohort().value()).isEqualTo(6);
    assertThat(rate.rate().orElseThrow().p()).isEqualTo(4 / 5.0);
    assertThat(rate.rate().orElseThrow().wilson().low()).isBetween(0.37, 0.38);
    assertThat(rate.notKnown().orElseThrow().p()).isEqualTo(1 / 6.0);
    assertThat(rate.missingIsFailure().orElseThrow().p()).isEqualTo(4 / 6.0);
  }

  @Test
  void theCurveSaysAfterHowLongHalfHadAJobAndCountsThoseWhoLeftTheCountry() {
    Town town = town("Curve");
    OutcomeCurve curve = show(town.adviser, usual(town)).curve();
    assertThat(curve.people()).isEqualTo(6);
    assertThat(curve.outcomes()).isEqualTo(4);
    assertThat(curve.medianDays()).hasValue(ChronoUnit.DAYS.between(START, START.plusMonths(2)));
    assertThat(curve.points().getFirst().reached()).isEqualTo(4 / 6.0, within(1e-9));
    assertThat(curve.points().getFirst().atRisk()).isEqualTo(2);
    house.asSystem(town.network, () -> leaves(town.seekers.get(5), START.plusMonths(1)));
    var after = show(town.adviser, usual(town)).curve().points().getFirst();
    assertThat(after.reached()).as("of all six").isEqualTo(4 / 6.0, within(1e-9));
    assertThat(after.naive()).as("of the five who stayed").isEqualTo(4 / 5.0, within(1e-9));
    assertThat(after.left()).isEqualTo(1 / 6.0, within(1e-9));
    var rate = show(town.adviser, usual(town)).outcomes();
    assertThat(rate.unknown().value()).as("whoever left is known").isZero();
  }

  @Test
  void whereNobodyIsPairedPeopleBeginBehindTheWayIn() {
    Founded network = house.found("No pairs");
    Account adviser = house.staff(network, "Ada Adviser", Role.ADVISER);
    Edition edition = programme.open(network, "atelier");
    Participation works = programme.standing(network, edition, "participant", "Olena Marchuk", "course");
    programme.standing(network, edition, "participant", "Yusuf Demir", "course");
    programme.standing(network, edition, "participant", "Ly Nguyen", "application");
    house.asSystem(
        network,
        () -> {
          jdbc.sql("update stage_entry set entered_at = ? where network_id = ?")
              .params(START.atStartOfDay(ZoneId.of("Europe/Brussels")).toOffsetDateTime(), network.network().id())
              .update();
          return outcomes.note(
              new Outcome(
                  Ids.next(), works.id(), OutcomeKind.JOB, null, START.plusMonths(3), null, null, null,
                  Source.SELF_DECLARED),
              null);
        });
    Dashboard shown =
        house.as(
            adviser,
            () -> dashboards.show("atelier", Definition.of(indicators.blueprint("atelier")).counted(WindowFrom.START)));
    assertThat(shown.duos()).isNull();
    assertThat(shown.outcomes().cohort().value()).as("who only applied has not begun").isEqualTo(2);
    assertThat(shown.outcomes().rate().orElseThrow().n()).isEqualTo(1);
    assertThat(shown.outcomes().positive().value()).isEqualTo(1);
    assertThat(shown.curve().people()).isEqualTo(2);
  }

  private Object leaves(UUID seeker, LocalDate day) {
    departures.note(seeker, day, Source.SELF_DECLARED);
    return day;
  }

  @Test
  void completeCaseMissingIsFailureAndBoundsStandTogether() {
    Town town = town("Readings");
    var rate = show(town.adviser, usual(town)).outcomes();
    assertThat(rate.missingIsFailure().orElseThrow().p()).isEqualTo(4 / 6.0);
    assertThat(rate.missingIsSuccess().orElseThrow().p()).isEqualTo(5 / 6.0);
    assertThat(rate.rate().orElseThrow().p()).isBetween(4 / 6.0, 5 / 6.0);
  }

  @Test
  void placesStandInTheirOwnOrderAndOnlyThoseBeyondChanceAreSaidToDiffer() {
    var alike = new GroupRates(
        Grouping.PLACE,
        List.of(
            new GroupRates.Group("Ghent", 12, 10, 9), new GroupRates.Group("Namur", 40, 40, 26),
            new GroupRates.Group("Alost", 3, 3, 0)));
    assertThat(alike.different()).as("nine of ten is no wonder among ten").isEmpty();
    assertThat(alike.groups()).extracting(GroupRates.Group::name).containsExactly("Ghent", "Namur", "Alost");
    assertThat(alike.verdict(alike.groups().getLast())).isEqualTo(GroupRates.Verdict.TOO_FEW);
    var apart = new GroupRates(
        Grouping.PLACE, List.of(new GroupRates.Group("A", 80, 80, 70), new GroupRates.Group("B", 80, 80, 40)));
    assertThat(apart.verdict(apart.groups().getFirst())).isEqualTo(GroupRates.Verdict.HIGHER);
    assertThat(apart.verdict(apart.groups().getLast())).isEqualTo(GroupRates.Verdict.LOWER);
  }

  @Test
  void theGroupsOfAProgrammeAddUpToItsRate() {
    Town town = town("Groups");
    for (Grouping by : Grouping.values()) {
      GroupRates rates = house.as(town.adviser, () -> dashboards.groups(indicators.blueprint("duo"), usual(town), by));
      assertThat(rates.overall().orElseThrow().p()).as(by.name()).isEqualTo(4 / 5.0);
      assertThat(rates.groups().stream().mapToInt(GroupRates.Group::cohort).sum()).isEqualTo(6);
    }
  }

  @Test
  void aWrongRecordShowsAsAWrongFigure() {
    Town town = town("Wrong");
    Outcome right = town.jobs.getFirst();
    LocalDate tooLate = START.plusMonths(13);
    house.as(
        town.adviser,
        () ->
            outcomes.note(
                new Outcome(
                    Ids.next(), right.participation(), OutcomeKind.JOB, null, tooLate, null, null, null,
                    Source.SELF_DECLARED),
                right.id()));
    var rate = show(town.adviser, usual(town)).outcomes();
    assertThat(rate.positive().value()).isEqualTo(3);
    assertThat(rate.unknown().value()).isEqualTo(2);
  }

  @Test
  void anotherWindowStartOrKindIsAnotherRate() {
    Town town = town("Parameters");
    Definition usual = usual(town);
    var longer = show(town.adviser, usual.within(Period.ofMonths(36))).outcomes();
    assertThat(longer.cohort().value()).as("nobody's 36 months are over").isZero();
    assertThat(longer.rate()).isEmpty();
    var shorter = show(town.adviser, usual.within(Period.ofMonths(1))).outcomes();
    assertThat(shorter.positive().value()).as("jobs came after two months").isZero();
    var fromEnd = show(town.adviser, usual.counted(WindowFrom.END).within(Period.ofMonths(1))).outcomes();
    assertThat(fromEnd.cohort().value()).as("two duos ended").isEqualTo(2);
    var volunteering = show(town.adviser, usual.kinds(List.of(OutcomeKind.VOLUNTEERING))).outcomes();
    assertThat(volunteering.positive().value()).isEqualTo(1);
    assertThat(volunteering.inWork().value()).isZero();
  }

  @Test
  void aFunderReadsNoFigureThatGivesAFewPeopleAway() {
    Town town = town("Funder");
    Account funder = house.staff(town.network, "Fatou Funder", Role.FUNDER);
    Dashboard dashboard = show(funder, usual(town));
    assertThat(dashboard.outcomes().cohort().shown()).as("six people").isTrue();
    assertThat(dashboard.outcomes().positive().shown()).as("four people").isFalse();
    assertThat(dashboard.outcomes().known().shown()).as("six less five is one").isFalse();
    assertThat(dashboard.outcomes().rate()).isEmpty();
    assertThat(countsOf(dashboard)).filteredOn(Count::shown).noneMatch(one -> one.value() > 0 && one.value() < 5);
    Definition volunteering = usual(town).kinds(List.of(OutcomeKind.VOLUNTEERING));
    assertThat(show(funder, volunteering)).as("one definition, nothing to subtract").isEqualTo(dashboard);
    var cohort = new OutcomeFigure(Result.COHORT);
    assertThatThrownBy(() -> house.as(funder, () -> dashboards.list("duo", usual(town), cohort, 1)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void anAdviserReadsTheDashboardOnAnyScreenAndOpensAList() {
    Town town = town("Browser");
    for (Device device : List.of(Device.PHONE, Device.DESKTOP)) {
      try (BrowserContext browser = Browsers.open(device, Language.ENGLISH, "http://localhost:" + port)) {
        signIns.signIn(browser, town.adviser);
        Page page = browser.newPage();
        page.navigate("/staff/impact");
        assertThat(page.url()).endsWith("/staff/impact/duo");
        look(page, "dashboard-" + device);
        page.click("a[href*='of=outcomes.positive'] >> nth=0");
        assertThat(page.locator("tbody tr").count()).isEqualTo(4);
        look(page, "list-" + device);
        for (Grouping by : Grouping.values()) {
          page.navigate("/staff/impact/duo/groups?by=" + by);
          look(page, "groups-" + by + "-" + device);
        }
        page.navigate("/staff/impact/duo?within=forever");
        assertThat(page.locator(".error-summary").isVisible()).isTrue();
        assertThat(page.inputValue("#within")).isEqualTo("forever");
      }
    }
    Account funder = house.staff(town.network, "Fatou Funder", Role.FUNDER);
    try (BrowserContext browser = Browsers.open(Device.DESKTOP, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(browser, funder);
      Page page = browser.newPage();
      page.navigate("/staff/impact/duo");
      look(page, "funder");
      assertThat(page.locator("main a[href*='/list']").count()).isZero();
      assertThat(page.locator("input[name=within]").count()).isZero();
      assertThat(page.navigate("/staff/impact/duo/list?of=outcomes.cohort").status()).isEqualTo(403);
    }
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/impact/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private Dashboard show(Account reader, Definition definition) {
    return house.as(reader, () -> dashboards.show("duo", definition));
  }

  private Definition usual(Town town) {
    return Definition.of(house.as(town.adviser, () -> indicators.blueprint("duo")));
  }

  private static List<Count> countsOf(Dashboard dashboard) {
    List<Count> counts = new ArrayList<>();
    dashboard.ways().stream().flatMap(way -> way.steps().stream()).forEach(
        step -> counts.addAll(List.of(step.reached(), step.kept(), step.missed(), step.open(), step.late())));
    var walking = dashboard.duos();
    counts.addAll(walking.counts());
    walking.endings().forEach(ending -> counts.add(ending.count()));
    var came = dashboard.outcomes();
    counts.addAll(List.of(came.cohort(), came.known(), came.unknown(), came.positive(), came.inWork()));
    var contact = dashboard.contact();
    return Stream.concat(counts.stream(), Stream.of(contact.due(), contact.inTime(), contact.late())).toList();
  }

  private record Town(Founded network, Account adviser, List<UUID> seekers, List<Outcome> jobs) {}

  /** Six duos that started 14 months ago, two of them ended; four jobs, one volunteering, one of whom nobody knows. */
  private Town town(String name) {
    Founded network = house.found("Impact " + name);
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Edition edition = programme.open(network, "duo");
    Town town = new Town(network, adviser, new ArrayList<>(), new ArrayList<>());
    for (int n = 0; n < 6; n++) {
      UUID mentee = programme.standing(network, edition, "mentee", "Mentee " + (char) ('A' + n), "matching").id();
      UUID mentor = programme.standing(network, edition, "mentor", "Mentor " + (char) ('A' + n), "matching").id();
      town.seekers.add(mentee);
      UUID duo = house.as(adviser, () -> walking(mentee, mentor, adviser));
      if (n < 2) {
        house.as(adviser, () -> duos.end(duo, "goal-reached", null, START.plusMonths(6)));
      }
      if (n < 5) {
        OutcomeKind kind = n < 4 ? OutcomeKind.JOB : OutcomeKind.VOLUNTEERING;
        Outcome outcome =
            new Outcome(
                Ids.next(), mentee, kind, null, START.plusMonths(2), null, null, null, Source.SELF_DECLARED);
        house.as(adviser, () -> outcomes.note(outcome, null));
        town.jobs.add(outcome);
      }
    }
    return town;
  }

  private UUID walking(UUID mentee, UUID mentor, Account adviser) {
    UUID duo = ((Forming.Formed) duos.form(mentee, mentor, null, adviser.id())).duo().id();
    agreements.noteFirstMeeting(duo, START, adviser.id(), null);
    return duo;
  }
}
