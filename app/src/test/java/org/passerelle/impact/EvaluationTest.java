package org.passerelle.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.evidence.comparison.Method;
import org.passerelle.impact.comparison.ComparisonFile;
import org.passerelle.impact.comparison.Comparisons;
import org.passerelle.impact.funders.Answer;
import org.passerelle.impact.funders.Entries;
import org.passerelle.impact.funders.Entry;
import org.passerelle.impact.funders.Fact;
import org.passerelle.impact.funders.Indicator;
import org.passerelle.impact.funders.IndicatorTable;
import org.passerelle.impact.funders.Status;
import org.passerelle.impact.money.Assumptions;
import org.passerelle.impact.money.Cost;
import org.passerelle.impact.money.Costs;
import org.passerelle.impact.money.Returns;
import org.passerelle.impact.plan.AnalysisPlan;
import org.passerelle.impact.plan.AnalysisPlans;
import org.passerelle.impact.plan.Design;
import org.passerelle.impact.plan.Draft;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Forming;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** An evaluator's way: a plan, a comparison group, costs and a payer, on twelve duos of last year. */
@ProductTest
class EvaluationTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
  private static final LocalDate START = TODAY.minusMonths(14);
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired Duos duos;
  @Autowired Agreements agreements;
  @Autowired Outcomes outcomes;
  @Autowired Indicators indicators;
  @Autowired Comparisons comparisons;
  @Autowired AnalysisPlans plans;
  @Autowired Costs costs;
  @Autowired Returns returns;
  @Autowired Entries entries;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void anEvaluatorPlansComparesAndCountsTheMoneyInTheBrowser() throws Exception {
    Town town = town("Browser");
    try (BrowserContext browser = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(browser, town.manager);
      Page page = browser.newPage();
      plan(page);
      compare(page, town);
      money(page);
      funders(page);
    }
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(browser, town.manager);
      Page page = browser.newPage();
      for (String view : List.of("plan", "comparison", "money", "funders")) {
        page.navigate("/staff/impact/duo/" + view);
        look(page, view + "-phone");
      }
    }
  }

  private void plan(Page page) {
    page.navigate("/staff/impact/duo/plan");
    page.click("#form .button-primary");
    assertThat(page.locator(".error-summary").isVisible()).isTrue();
    page.fill("#question", "Do more mentees work within a year?");
    page.click("input[name=design][value=COMPARISON] + label");
    page.fill("#usual", "50");
    page.fill("#hoped", "65");
    page.click("#form .button-primary");
    String text = page.locator("main").textContent();
    assertThat(text).contains("170 people on either side");
    assertThat(text).as("outcomes came before the plan").contains("The outcomes of 11 people were known already");
    page.fill("#what", "Six months are shown too");
    page.fill("#why", "The payer asks for them");
    page.click("#deviation .button-secondary");
    assertThat(page.locator("main").textContent()).contains("Six months are shown too");
    look(page, "plan");
  }

  private void compare(Page page, Town town) throws Exception {
    page.navigate("/staff/impact/duo/comparison");
    page.fill("#name", "Jobseekers, same towns");
    page.fill("#source", "Register extract of last year");
    page.setInputFiles("#file", file("gender,age,outcome\nwoman,25,maybe\nman,30,1\n"));
    page.click("#form .button-primary");
    assertThat(page.locator(".error-summary").textContent()).contains("Line 2, column outcome: \"maybe\"");
    assertThat(page.inputValue("#source")).isEqualTo("Register extract of last year");
    look(page, "comparison-error");
    page.setInputFiles("#file", file(others(60)));
    page.click("#form .button-primary");
    String text = page.locator("main").textContent();
    assertThat(text).contains("association").doesNotContain("effect of");
    look(page, "comparison");
    page.fill("#name", "Pensioners");
    page.fill("#source", "Another register");
    page.setInputFiles("#file", file("age,outcome\n" + "70,0\n71,1\n72,0\n73,0\n".repeat(10)));
    page.click("#form .button-primary");
    assertThat(page.locator("main").textContent()).contains("No comparison:");
    look(page, "comparison-refused");
  }

  private void money(Page page) {
    page.navigate("/staff/impact/duo/money");
    page.fill("#what", "Salaries and rooms");
    page.fill("#amount", "24 000,50");
    for (String end : List.of("from", "until")) {
      LocalDate day = end.equals("from") ? START.minusMonths(1) : TODAY;
      page.fill("#" + end + "-day", String.valueOf(day.getDayOfMonth()));
      page.fill("#" + end + "-month", String.valueOf(day.getMonthValue()));
      page.fill("#" + end + "-year", String.valueOf(day.getYear()));
    }
    page.click("#cost .button-primary");
    page.navigate("/staff/impact/duo/money?anyway=50&value=9000&years=2&rate=0");
    String text = page.locator("main").textContent();
    assertThat(text).as("24,000 for 8 outcomes, half of them anyway").contains("costs 3,000").contains("costs 6,000");
    page.fill("#payer", "Ministry of Work");
    page.click("input[name=rule][value=rates] + label");
    page.fill("[name=price-JOB]", "1000");
    page.fill("#cap", "7500");
    page.click("#payment .button-secondary");
    assertThat(page.locator("main").textContent()).contains("Statement for").contains("7,500");
    look(page, "money");
    String agreement = """
        {"kind": "rate-card", "rates": [{"outcome": "%s", "price": 2000, "most": 3}],
         "tranches": [{"name": "all so far", "from": "%s", "until": "%s"}]}""";
    takeFile(page, agreement.formatted("work", START, TODAY));
    assertThat(page.locator(".error-summary").textContent()).contains("rates[0].outcome");
    look(page, "money-file-refused");
    takeFile(page, agreement.formatted("job", START, TODAY));
    assertThat(page.locator("main").textContent()).as("three of eight are paid").contains("6,000").contains("all so far");
    byte[] pdf = page.request().get("/staff/impact/duo/money/statement.pdf").body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static void takeFile(Page page, String agreement) {
    page.fill("#file-payer", "City of Ghent");
    page.setInputFiles("#file", new FilePayload("agreement.json", "application/json", agreement.getBytes(StandardCharsets.UTF_8)));
    page.click("#payment-file .button-secondary");
  }

  @Test
  void aGroupWithoutCounterpartsIsRefusedAndOneWithThemIsBalanced() {
    Town town = town("Overlap");
    UUID alike = add(town, others(60));
    Definition definition = usual(town);
    var result = house.as(town.manager, () -> comparisons.compare(alike, definition, Method.ENTROPY));
    assertThat(result.refused()).isFalse();
    assertThat(result.own()).as("one of twelve is not known").isEqualTo(11);
    result.estimate().balance().after().values().forEach(left -> assertThat(Math.abs(left)).isLessThan(0.01));
    UUID old = add(town, "age,outcome\n" + "70,0\n71,1\n72,0\n73,0\n".repeat(10));
    var refused = house.as(town.manager, () -> comparisons.compare(old, definition, Method.ENTROPY));
    assertThat(refused.refused()).isTrue();
    assertThat(refused.estimate().estimate()).isNaN();
  }

  @Test
  void aFrozenPlanShowsWhereAnotherQuestionDepartsFromIt() {
    Town town = town("Frozen");
    Definition usual = usual(town);
    var draft =
        new Draft(
            "Do more mentees work?", usual.kinds(), usual.inWork(), 12, usual.counted(),
            Design.ALONE, 50, 60, "");
    AnalysisPlan plan = house.as(town.manager, () -> plans.freeze("duo", draft));
    assertThat(AnalysisPlans.sha256(plan.written())).isEqualTo(plan.sha256());
    assertThat(plan.changes(usual)).isEmpty();
    assertThat(plan.changes(usual.within(Period.ofMonths(6)).kinds(List.of(OutcomeKind.JOB))))
        .containsExactly(AnalysisPlan.Change.WINDOW, AnalysisPlan.Change.KINDS);
    AnalysisPlan again = house.as(town.manager, () -> plans.of("duo")).getFirst();
    assertThat(again.draft()).isEqualTo(draft);
    assertThat(again.written()).isEqualTo(plan.written());
  }

  @Test
  void moneySpentForOpenWindowsIsNotHeldAgainstOutcomes() {
    Town town = town("Money");
    Definition twoYears = usual(town).within(Period.ofMonths(24));
    var assumptions = new Assumptions(10_000, 1, 25, 0, 0, 0, 0);
    house.as(town.manager, () -> note(town));
    var open = house.as(town.manager, () -> returns.worth(indicators.blueprint("duo"), twoYears, assumptions)).orElseThrow();
    assertThat(open.spentForCohort()).as("nobody's 24 months are over").isZero();
    var worth = house.as(town.manager, () -> returns.worth(indicators.blueprint("duo"), usual(town), assumptions)).orElseThrow();
    assertThat(worth.perOutcome()).isEqualTo(3_000);
    assertThat(worth.perAdditionalOutcome()).isEqualTo(4_000);
    assertThat(worth.npv()).isEqualTo(6 * 10_000 - 24_000);
  }

  @Test
  void aPersonCountsOnceWithTheSituationOfTheFirstDay() {
    Town town = town("Funders");
    var missing = house.as(town.manager, () -> entries.missing("duo"));
    assertThat(missing).hasSize(12);
    UUID first = missing.getFirst().participation();
    var known = house.as(town.manager, () -> entries.known(first));
    assertThat(known.enteredOn()).isEqualTo(START);
    Entry frozen =
        new Entry(Status.UNEMPLOYED, known.gender(), known.age(), known.isced(), Map.of(Fact.RURAL, Answer.YES));
    assertThat(house.as(town.manager, () -> entries.freeze(first, frozen))).isTrue();
    Entry other = new Entry(Status.EMPLOYED, "man", 40, 5, Map.of());
    assertThat(house.as(town.manager, () -> entries.freeze(first, other))).as("frozen").isFalse();
    IndicatorTable table = house.as(town.manager, () -> entries.table("duo"));
    assertThat(table.at(Indicator.EECO01).total()).isEqualTo(1);
    assertThat(table.at(Indicator.EECO02).total()).isEqualTo(1);
    assertThat(table.at(Indicator.EECO17).total()).isEqualTo(1);
    assertThat(table.at(Indicator.EECR04).total()).as("the duo still walks").isZero();
    house.as(town.manager, () -> duos.end(duoOf(first), "goal-reached", null, START.plusMonths(6)));
    assertThat(house.as(town.manager, () -> entries.table("duo")).at(Indicator.EECR04).total()).isEqualTo(1);
    assertThat(house.as(town.manager, () -> entries.table("duo")).at(Indicator.EECR05).total()).isEqualTo(1);
  }

  private UUID duoOf(UUID seeker) {
    return jdbc.sql("select id from duo where seeker_participation = ?").param(seeker).query(UUID.class).single();
  }

  private void funders(Page page) {
    page.navigate("/staff/impact/duo/funders");
    look(page, "funders-empty");
    page.evaluate("() => { document.querySelector('details:has(ul.plain)').open = true; }");
    page.click("ul.plain a >> nth=0");
    page.click("#form .button-primary");
    assertThat(page.locator(".error-summary").isVisible()).isTrue();
    page.click("input[name=status][value=UNEMPLOYED] + label");
    for (Fact fact : Fact.values()) {
      page.click("input[name=" + fact.name() + "][value=NO] + label");
    }
    look(page, "funder-entry");
    page.click("#form .button-primary");
    assertThat(page.locator("main").textContent()).contains("11 people who began are not in the table");
    page.fill("#columns", "shoe size = Shoes");
    page.click("#form .button-primary");
    assertThat(page.locator(".error-summary").textContent()).contains("shoe size");
    look(page, "funders");
  }

  private Object note(Town town) {
    costs.note("duo", new Cost(Ids.next(), "All", START.minusDays(3), TODAY, new BigDecimal("24000")));
    return town;
  }

  private UUID add(Town town, String csv) {
    var file = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    var read = (ComparisonFile.Read) ComparisonFile.read(file);
    return house.as(town.manager, () -> comparisons.add("duo", "Others", "A register", read));
  }

  /** People of 20 to 39, every second a woman, every third with a positive outcome. */
  private static String others(int people) {
    StringBuilder csv = new StringBuilder("gender,age,outcome\n");
    for (int n = 0; n < people; n++) {
      csv.append(n % 2 == 0 ? "woman," : "man,").append(20 + n % 20).append(n % 3 == 0 ? ",1\n" : ",0\n");
    }
    return csv.toString();
  }

  private static Path file(String csv) throws Exception {
    return Files.writeString(Files.createTempFile("others", ".csv"), csv);
  }

  private Definition usual(Town town) {
    return Definition.of(house.as(town.manager, () -> indicators.blueprint("duo")));
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/impact/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private record Town(Founded network, Account manager) {}

  /** Twelve duos that started 14 months ago: eight jobs, three without, one of whom nobody knows. */
  private Town town(String name) {
    Founded network = house.found("Evaluation " + name);
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER, Role.ADVISER);
    Edition edition = programme.open(network, "duo");
    for (int n = 0; n < 12; n++) {
      Participation mentee = programme.standing(network, edition, "mentee", "Mentee " + n, "matching");
      UUID mentor = programme.standing(network, edition, "mentor", "Mentor " + n, "matching").id();
      int number = n;
      house.as(
          manager,
          () -> {
            describe(mentee.person(), number);
            UUID duo = ((Forming.Formed) duos.form(mentee.id(), mentor, null, manager.id())).duo().id();
            agreements.noteFirstMeeting(duo, START, manager.id(), null);
            if (number < 11) {
              outcomes.note(
                  new Outcome(
                      Ids.next(), mentee.id(), number < 8 ? OutcomeKind.JOB : OutcomeKind.VOLUNTEERING, null,
                      START.plusMonths(2 + number % 3), null, null, null, Source.SELF_DECLARED),
                  null);
            }
            return duo;
          });
    }
    return new Town(network, manager);
  }

  private void describe(UUID person, int number) {
    Person found = people.get(person);
    PersonDetails had = found.details();
    people.correct(
        person, found.version(),
        new PersonDetails(
            had.fullName(), null, null, LocalDate.of(START.getYear() - 22 - number, 1, 1), "day",
            number % 3 == 0 ? "woman" : "man", null, null, null, null, null, "Ghent", null, null, "en", 3, null, null, 2,
            null, null));
  }
}
