package org.passerelle.impact.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.Outcome;
import org.passerelle.impact.Outcomes;
import org.passerelle.impact.shown.Counted;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.impact.shown.ShownTables;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Forming;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.OutcomeKind;
import org.passerelle.programmes.blueprint.Outcomes.Source;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ReportsTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
  private static final List<String> COLUMNS = List.of("positive", "without", "unknown");
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Duos duos;
  @Autowired Agreements agreements;
  @Autowired Outcomes outcomes;
  @Autowired Indicators indicators;
  @Autowired Dashboards dashboards;
  @Autowired ShownTables tables;
  @Autowired Reports reports;
  @LocalServerPort int port;

  @Test
  void noTwoReportsCanBeSubtracted() {
    Founded network = house.found("Subtraction");
    Random random = new Random(7);
    for (int programme = 0; programme < 12; programme++) {
      String key = "programme-" + programme;
      long[][] counts = new long[1 + programme % 3][3];
      List<Map<String, @Nullable Long>> shown = new ArrayList<>();
      List<Counted> truth = new ArrayList<>();
      for (int report = 0; report < 12; report++) {
        for (long[] row : counts) {
          for (int column = 0; column < 3; column++) {
            row[column] += random.nextInt(4) == 0 ? 0 : random.nextInt(report % 4 == 0 ? 12 : 4);
          }
        }
        Counted table = table(counts);
        truth.add(table);
        String question = random.nextInt(4) == 0 ? "six months" : "twelve months";
        shown.add(house.asSystem(network, () -> tables.show(key, table, question)).counts());
        attack(shown, key + " report " + report);
      }
    }
  }

  /** Whoever holds all reports takes each pair of a count, a sum included, from one another. */
  private static void attack(List<Map<String, @Nullable Long>> shown, String where) {
    Map<String, @Nullable Long> last = shown.getLast();
    for (Map<String, @Nullable Long> earlier : shown) {
      for (String cell : last.keySet()) {
        Long now = last.get(cell);
        Long before = earlier.get(cell);
        if (now != null && before != null) {
          assertThat(Math.abs(now - before)).as(where + " " + cell).matches(left -> left == 0 || left >= 5);
        }
        if (now != null) {
          assertThat(now).as(where + " " + cell).matches(count -> count == 0 || count >= 5);
        }
      }
    }
  }

  @Test
  void aTableThatMovedByAFewIsShownAgainAsItWasAndAnotherQuestionHidesWhatWouldTell() {
    Founded network = house.found("Remembered");
    Counted first = table(new long[][] {{40, 12, 9}});
    ShownTable one = house.asSystem(network, () -> tables.show("duo", first, "twelve months"));
    assertThat(one.all()).isEqualTo(61);
    ShownTable again = house.asSystem(network, () -> tables.show("duo", table(new long[][] {{42, 12, 9}}), "twelve months"));
    assertThat(again.counts()).as("two more stay unseen").isEqualTo(one.counts());
    assertThat(again.since()).isNotNull();
    ShownTable other = house.asSystem(network, () -> tables.show("duo", table(new long[][] {{38, 14, 9}}), "six months"));
    assertThat(other.at("row 0", "positive")).as("forty less 38 would be two people").isNull();
    ShownTable later = house.asSystem(network, () -> tables.show("duo", table(new long[][] {{47, 12, 15}}), "twelve months"));
    assertThat(later.at("row 0", "positive")).isEqualTo(47);
    assertThat(later.since()).isNull();
  }

  private static Counted table(long[][] counts) {
    List<String> rows = new ArrayList<>();
    long[][] copy = new long[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      rows.add("row " + row);
      copy[row] = counts[row].clone();
    }
    return new Counted("outcomes", rows, COLUMNS, copy);
  }

  @Test
  void aFunderLooksEveryDayAndLearnsOfNobody() {
    Town town = town("Daily", 12);
    Account funder = house.staff(town.network, "Fatou Funder", Role.FUNDER);
    var before = house.as(funder, () -> dashboards.show("duo", usual(town))).duos().started();
    assertThat(before.shown()).isTrue();
    walking(town, 90);
    var after = house.as(funder, () -> dashboards.show("duo", usual(town))).duos().started();
    assertThat(after.value()).as("one more is not seen").isEqualTo(before.value());
    for (int n = 91; n < 95; n++) {
      walking(town, n);
    }
    assertThat(house.as(funder, () -> dashboards.show("duo", usual(town))).duos().started().value()).isEqualTo(17);
  }

  @Test
  void aFunderCannotTakeAReportFromTheDashboard() {
    Town town = town("Both", 28);
    Account funder = house.staff(town.network, "Fatou Funder", Role.FUNDER);
    house.as(town.manager, () -> reports.make("duo", usual(town)));
    ShownTable first = house.as(funder, () -> reports.get("duo", 1)).content().outcomes();
    assertThat(first.at(Counted.ALL, Counted.POSITIVE)).isEqualTo(17);
    walking(town, 3);
    walking(town, 4);
    var seen = house.as(funder, () -> dashboards.show("duo", usual(town))).outcomes();
    assertThat(seen.positive().value()).as("19 less 17 would be two people").isEqualTo(17);
    assertThat(seen.cohort().value()).isEqualTo(28);
    for (int n = 5; n < 8; n++) {
      walking(town, n);
    }
    assertThat(house.as(funder, () -> dashboards.show("duo", usual(town))).outcomes().positive().value()).isEqualTo(22);
    walking(town, 8);
    house.as(town.manager, () -> reports.make("duo", usual(town)));
    assertThat(house.as(funder, () -> reports.get("duo", 2)).content().outcomes().at(Counted.ALL, Counted.POSITIVE))
        .as("nor the dashboard from a report").isEqualTo(22);
  }

  @Test
  void aManagerSendsAReportThatNeverChanges() throws Exception {
    Town town = town("Sent", 28);
    Account funder = house.staff(town.network, "Fatou Funder", Role.FUNDER);
    try (BrowserContext browser = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(browser, town.manager);
      Page page = browser.newPage();
      page.navigate("/staff/impact/duo/reports");
      look(page, "reports");
      page.click("#form .button-primary");
      assertThat(page.url()).endsWith("/reports/1");
      String text = page.locator("main").textContent();
      assertThat(text).contains("17 of the 22 people of whom it is known had a positive outcome").doesNotContain("effect of");
      look(page, "report");
      byte[] pdf = page.request().get("/staff/impact/duo/reports/1.pdf").body();
      Files.write(Path.of("target/impact/report.pdf"), pdf);
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged for screen readers").isTrue();
        assertThat(new PDFTextStripper().getText(document)).contains("What came of DUO for a JOB").contains("Limits");
      }
      byte[] sheets = page.request().get("/staff/impact/duo/reports/1.xlsx").body();
      try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheets))) {
        assertThat(workbook.getSheets().map(sheet -> sheet.getName()).toList()).contains("Read first", "What came of it");
      }
    }
    Report made = house.as(town.manager, () -> reports.get("duo", 1));
    walking(town, 99);
    assertThat(house.as(funder, () -> reports.get("duo", 1))).isEqualTo(made);
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(browser, funder);
      Page page = browser.newPage();
      page.navigate("/staff/impact/duo/reports");
      assertThat(page.locator("#form").count()).as("funders make none").isZero();
      page.navigate("/staff/impact/duo/reports/1");
      look(page, "report-phone");
      Files.write(Path.of("target/impact/report-fr.pdf"), page.request().get("/staff/impact/duo/reports/1.pdf").body());
    }
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/impact/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private Definition usual(Town town) {
    return Definition.of(house.as(town.manager, () -> indicators.blueprint("duo")));
  }

  private record Town(Founded network, Account manager, Edition edition) {}

  private Town town(String name, int people) {
    Founded network = house.found("Reports " + name);
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER, Role.ADVISER);
    Town town = new Town(network, manager, programme.open(network, "duo"));
    for (int n = 0; n < people; n++) {
      walking(town, n);
    }
    return town;
  }

  /** A duo of 14 months ago; of 28, 17 find work, five something else, and of six nobody knows. */
  private void walking(Town town, int n) {
    UUID mentee = programme.standing(town.network, town.edition, "mentee", "Mentee " + n, "matching").id();
    UUID mentor = programme.standing(town.network, town.edition, "mentor", "Mentor " + n, "matching").id();
    LocalDate start = TODAY.minusMonths(14).minusDays(n % 40);
    house.as(
        town.manager,
        () -> {
          UUID duo = ((Forming.Formed) duos.form(mentee, mentor, null, town.manager.id())).duo().id();
          agreements.noteFirstMeeting(duo, start, town.manager.id(), null);
          if (n < 22) {
            outcomes.note(
                new Outcome(
                    Ids.next(), mentee, n < 17 ? OutcomeKind.JOB : OutcomeKind.VOLUNTEERING, null,
                    start.plusDays(30 + 15 * n), null, null, null, Source.SELF_DECLARED),
                null);
          }
          return duo;
        });
  }
}
