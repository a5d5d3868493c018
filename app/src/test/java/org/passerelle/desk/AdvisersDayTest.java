package org.passerelle.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.TestDuos;
import org.passerelle.mentoring.TestDuos.Team;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class AdvisersDayTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final int FAR = 150;

  @Autowired TestHouse house;
  @Autowired TestDuos tests;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Caseloads caseloads;
  @Autowired Duos duos;
  @LocalServerPort private int port;

  @AfterEach
  void theClockFollowsTheMachineAgain() {
    tests.clockFollows();
  }

  @Test
  void anAdviserClosesADuoThatWentSilentWithTheKeyboardAlone() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = lookedAfter(team);
    tests.day(team, MONDAY.plusDays(20));
    try (BrowserContext desk = desk(team.adviser(), Device.DESKTOP, Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate("/staff/today");
      checked(page, "today");
      press(page, link(page, "Amina Haddad – Jan Peeters"));
      assertThat(page.locator("h1").textContent()).contains("No meeting for a long time");
      press(page, link(page, "To the two"));
      press(page, link(page, "End the duo"));
      tabTo(page, page.locator("input[name=reason]").first());
      for (int down = 0; down < 7; down++) {
        page.keyboard().press("ArrowDown");
      }
      assertThat(page.locator("input[name=reason]:checked + label").textContent()).contains("Cannot be reached");
      press(page, page.locator("#form button[type=submit]"));
      tabTo(page, page.locator("#answer-carried"));
      page.keyboard().type("Both were busy.");
      press(page, page.locator("#form button[type=submit]"));
      press(page, page.locator("nav a[href='/staff/today']:visible"));
      assertThat(page.locator("main").textContent()).doesNotContain("No meeting logged for too long");

      press(page, page.locator("nav a[href='/staff/people']:visible"));
      tabTo(page, page.locator("#q"));
      page.keyboard().type("amina hadad");
      enter(page);
      checked(page, "people");
      page.navigate("/staff/people?q=amina");
      press(page, link(page, "Amina Haddad"));
      assertThat(page.locator(".timeline").textContent()).contains("Ended: Cannot be reached any more");
      tabTo(page, page.locator("#note"));
      page.keyboard().type("Called twice, nobody answered.");
      press(page, page.locator("form[action$='/notes'] button[type=submit]"));
      assertThat(page.locator(".timeline").textContent()).contains("Called twice, nobody answered.");
      checked(page, "person");
    }
    assertThat(house.as(team.adviser(), () -> duos.standing(duo.id())).endReason()).isEqualTo("out-of-touch");
  }

  @Test
  void twoAdvisersCorrectTheSameRecordAndBothAreToldAndNeitherLoses() {
    Team team = tests.team("duo", MONDAY);
    Account second = house.staff(team.network(), "Omar Colleague", Role.ADVISER);
    UUID id = lookedAfter(team).seekerPerson();
    try (BrowserContext ones = desk(team.adviser(), Device.DESKTOP, Language.ENGLISH);
        BrowserContext others = desk(second, Device.DESKTOP, Language.ENGLISH)) {
      Page one = ones.newPage();
      Page other = others.newPage();
      one.navigate("/staff/people/" + id + "/correction");
      other.navigate("/staff/people/" + id + "/correction");
      one.locator("#phone").fill("0470 12 34 56");
      one.locator("#form button[type=submit]").click();
      assertThat(one.locator(".banner").textContent()).contains("The record is corrected");
      other.locator("#postcode").fill("1030");
      other.locator("#form button[type=submit]").click();
      assertThat(other.locator(".error-summary").textContent()).contains("Ines Adviser corrected this record");
      checked(other, "correction-overtaken");
      assertThat(other.locator("#postcode").inputValue()).isEqualTo("1030");
      assertThat(other.locator("#phone").inputValue()).isEqualTo("0470 12 34 56");
      other.locator("#form button[type=submit]").click();
      assertThat(other.locator(".banner").textContent()).contains("The record is corrected");
    }
    PersonDetails now = house.as(second, () -> people.get(id)).details();
    assertThat(now.phone()).isEqualTo("+32470123456");
    assertThat(now.postcode()).isEqualTo("1030");
  }

  @Test
  void ofTwoWhoTakeSomebodyOnAtOnceTheSecondIsTold() {
    Team team = tests.team("duo", MONDAY);
    Account second = house.staff(team.network(), "Omar Colleague", Role.ADVISER);
    Participation mentee = programme.standing(team.network(), team.edition(), "mentee", "Amina Haddad", "interview");
    try (BrowserContext ones = desk(team.adviser(), Device.DESKTOP, Language.ENGLISH);
        BrowserContext others = desk(second, Device.PHONE, Language.FRENCH)) {
      Page one = ones.newPage();
      Page other = others.newPage();
      one.navigate("/staff/participations/" + mentee.id() + "/adviser");
      other.navigate("/staff/participations/" + mentee.id() + "/adviser?lang=fr");
      checked(other, "caretaker-320-fr");
      one.locator("#why").fill("I did the interview");
      one.locator("#form button[type=submit]").click();
      assertThat(one.locator(".banner").textContent()).contains("Ines Adviser looks after them now");
      checked(one, "person-taken-on");
      other.locator("#why").fill("Je parle arabe");
      other.locator("#form button[type=submit]").click();
      assertThat(other.locator(".banner").textContent()).contains("Ines Adviser");
    }
    assertThat(house.as(second, () -> caseloads.adviserOf(mentee.id()))).contains(team.adviser().id());
  }

  @Test
  void whoeverAMissingCheckHoldsBackIsSeenInThePipelineAndOnTheDay() {
    Team team = tests.team("duo", MONDAY);
    Participation mentor = trained(team, "Jan Peeters");
    try (BrowserContext desk = desk(team.adviser(), Device.DESKTOP, Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate("/staff/pipeline");
      checked(page, "pipeline");
      page.navigate("/staff/pipeline?view=board");
      checked(page, "board");
      link(page, "1 waits for a check").click();
      assertThat(page.locator("main table").textContent()).contains("Jan Peeters").contains("waits for a check before");
      page.navigate("/staff/today");
      assertThat(page.locator("main").textContent()).contains("Held back by a missing check");
      link(page, "Jan Peeters").click();
      page.locator("a[href$='/checks/RECORD_EXTRACT']").click();
      checked(page, "check");
    }
    assertThat(house.as(team.adviser(), () -> journeys.open(mentor.id()))).isEmpty();
  }

  @Test
  void anAdviserFindsSomebodyOnTheBoardAndOpensTheirPageByKeyboard() {
    Team team = tests.team("duo", MONDAY);
    programme.standing(team.network(), team.edition(), "mentee", "Amina Haddad", "interview");
    try (BrowserContext desk = desk(team.adviser(), Device.DESKTOP, Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate("/staff/pipeline");
      press(page, page.locator(".tabs a[href*='view=board']"));
      Locator interview = page.locator(".board-column", new Page.LocatorOptions().setHasText("Amina Haddad"));
      assertThat(interview.locator("h2").textContent()).contains("Interview").contains("1");
      press(page, interview.locator(".board-card a"));
      assertThat(page.locator("h1").textContent()).isEqualTo("Amina Haddad");
      checked(page, "person-from-board");
    }
  }

  @Test
  void anAdviserBeginsWithTheirOwnPeopleAndDuosAndSeesEverybodysWithOneChoice() {
    Team team = tests.team("duo", MONDAY);
    lookedAfter(team);
    Account second = house.staff(team.network(), "Omar Colleague", Role.ADVISER);
    Duo others = tests.running(team, tests.formed(team, "Yonas Tekle", "en", "Marc Dubois"));
    house.as(second, () -> {
      caseloads.give(others.seekerParticipation(), second.id(), "interview");
      return null;
    });
    try (BrowserContext desk = desk(team.adviser(), Device.DESKTOP, Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate("/staff/duos");
      checked(page, "own-duos");
      assertThat(page.locator("main table").textContent()).contains("Amina Haddad").doesNotContain("Yonas Tekle");
      page.locator("#adviser").selectOption("");
      page.locator(".filter button[type=submit]").click();
      assertThat(page.locator("main table").textContent()).contains("Amina Haddad").contains("Yonas Tekle");

      page.navigate("/staff/pipeline");
      assertThat(page.locator("main table").first().textContent()).contains("1").doesNotContain("2");
      page.locator("main td a[href*='mine=yes'], main th a[href*='mine=yes']").first().click();
      page.navigate("/staff/pipeline");
      page.locator("[name=mine]").uncheck(new Locator.UncheckOptions().setForce(true));
      page.locator(".filter button[type=submit]").click();
      assertThat(page.locator("main table").first().textContent()).contains("2");
    }
  }

  @Test
  void aPreparationByPhoneIsNotedWithoutAnAppointment() {
    Team team = tests.team("duo", MONDAY);
    Participation mentee = programme.standing(team.network(), team.edition(), "mentee", "Amina Haddad", "preparation");
    try (BrowserContext desk = desk(team.adviser(), Device.PHONE, Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate("/staff/participations/" + mentee.id());
      link(page, "Note without an appointment").click();
      page.locator("#on-day").fill("1");
      page.locator("#on-month").fill("3");
      page.locator("#on-year").fill("2027");
      page.locator("#form button[type=submit]").click();
      checked(page, "preparation-320");
      assertThat(page.locator("#on-year").inputValue()).isEqualTo("2027");
      page.locator("#minutes").fill("75");
      page.locator("#note").fill("By phone, with an interpreter");
      page.locator("#form button[type=submit]").click();
      assertThat(page.locator(".banner").textContent()).contains("The step is passed");
    }
    assertThat(house.as(team.adviser(), () -> journeys.open(mentee.id())))
        .extracting(visit -> visit.stage()).containsExactly("matching");
  }

  @Test
  void theDeskIsReadableOnAPhoneAndInFrench() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = lookedAfter(team);
    tests.day(team, MONDAY.plusDays(20));
    for (Device device : new Device[] {Device.PHONE, Device.TABLET}) {
      try (BrowserContext desk = desk(team.adviser(), device, Language.FRENCH)) {
        Page page = desk.newPage();
        for (String path : new String[] {
            "today", "people", "people/" + duo.seekerPerson(), "pipeline", "pipeline?view=board",
            "people/" + duo.seekerPerson() + "/correction", "applications/new"}) {
          page.navigate("/staff/" + path + (path.contains("?") ? "&" : "?") + "lang=fr");
          checked(page, "fr-" + device + "-" + path.replaceAll("[^a-z]+", "-"));
        }
      }
    }
  }

  private Duo lookedAfter(Team team) {
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    return house.as(team.adviser(), () -> {
      caseloads.give(duo.seekerParticipation(), team.adviser().id(), "interview");
      return duo;
    });
  }

  /** A mentor who passed everything before matching; nobody has seen the record extract. */
  private Participation trained(Team team, String name) {
    return house.as(team.adviser(), () -> {
      Person person =
          people.register(team.network().organisation(), PersonDetails.named(name, "en"), PersonProfile.EMPTY);
      Participation mentor = journeys.begin(team.edition().id(), person.id(), "mentor", MONDAY, null, null);
      for (String stage : new String[] {"application", "information-session", "interview", "training"}) {
        journeys.complete(mentor.id(), stage);
      }
      caseloads.give(mentor.id(), team.adviser().id(), "interview");
      return mentor;
    });
  }

  private BrowserContext desk(Account account, Device device, Language language) {
    BrowserContext desk = Browsers.open(device, language, "http://localhost:" + port);
    signIns.signIn(desk, account);
    return desk;
  }

  private static Locator link(Page page, String text) {
    return page.locator("main a", new Page.LocatorOptions().setHasText(text)).first();
  }

  /** Goes there with the tabulator, and presses it. */
  private static void press(Page page, Locator target) {
    tabTo(page, target);
    enter(page);
  }

  private static void enter(Page page) {
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private static void tabTo(Page page, Locator target) {
    for (int tab = 0; tab < FAR; tab++) {
      if ((boolean) target.evaluate("e => e === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + target);
  }

  private static void checked(Page page, String picture) {
    Browsers.screenshot(page, Path.of("target/desk", picture + ".png"));
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
  }
}
