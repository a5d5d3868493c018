package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.Consents;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.selection.Observations;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class WatchedDaysTest {
  private static final LocalDate TODAY = TestHouse.today();
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Companies companies;
  @Autowired Vacancies vacancies;
  @Autowired Observations observations;
  @Autowired Consents consents;
  @Autowired People people;
  @Autowired Papers papers;
  @Autowired Journeys journeys;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private TestCompany made;

  @BeforeEach
  void aTownWithPeopleAndWork() {
    made = new TestCompany(house, programme, companies, vacancies, people, papers, journeys);
  }

  @Test
  void aCompanyBehindItsLinkSaysOnOnePageWhomItWouldTake() {
    Town town = made.town("Watch");
    Participation amal = standing(town, "Amal Haddad");
    Participation omar = standing(town, "Omar Haile");
    Participation selam = standing(town, "Selam Tesfay");
    theAdviserAsksTheCompany(town, List.of(amal, omar));

    String home = link(town);
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      Page page = desk.newPage();
      page.navigate(home + "?lang=en");
      look(page, "watch-home");
      page.click("a[href*='/days/']");
      look(page, "watch-day");
      assertThat(page.locator("main").innerText()).contains("Amal", "Omar").doesNotContain("Selam", "Haddad", "Haile");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").count()).as("nothing was said").isEqualTo(1);
      page.click("input[name=take-" + amal.id() + "][value=yes] + label");
      page.fill("[name=mark-" + amal.id() + "-safety]", "9");
      page.fill("[name=words-" + amal.id() + "]", "Calm, helps others");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").count()).as("a mark there is not").isEqualTo(1);
      assertThat(page.inputValue("[name=words-" + amal.id() + "]")).as("kept").isEqualTo("Calm, helps others");
      look(page, "watch-day-error");
      page.fill("[name=mark-" + amal.id() + "-safety]", "5");
      page.click("#form .button-primary");
      page.click("a[href*='/days/']");
      assertThat(page.inputValue("[name=mark-" + amal.id() + "-safety]")).as("can be changed later").isEqualTo("5");
    }
    assertThat(house.as(town.adviser(), () -> observations.of(List.of(amal.id(), omar.id())))).singleElement().satisfies(seen -> {
      assertThat(seen.observer()).isEqualTo("Lieve Maes, Brasserie Watch");
      assertThat(seen.wouldTake()).isTrue();
      assertThat(seen.marks()).containsEntry("safety", 5);
      assertThat(seen.words()).isEqualTo("Calm, helps others");
    });
    theTeamReadsIt(town, amal);
    whoeverTakesTheConsentBackIsGone(town, amal, home);
    assertThat(house.as(town.adviser(), () -> observations.of(List.of(selam.id())))).isEmpty();
  }

  private void theAdviserAsksTheCompany(Town town, List<Participation> agreed) {
    String room = "/staff/steps/" + town.edition().id() + "/candidate/test-day";
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desk, town.adviser());
      Page page = desk.newPage();
      page.navigate(room + "?lang=fr");
      page.click("a[href^='/staff/days/']");
      look(page, "watch-staff-fr");
      page.fill("[name=company]", "brasserie watch");
      day(page, TODAY.minusDays(1));
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").count()).as("nobody agreed").isEqualTo(1);
      agreed.forEach(one -> page.click("input[value='" + one.id() + "'] + label"));
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").innerText()).contains("Ce jour est passé");
      assertThat(page.inputValue("[name=company]")).isEqualTo("brasserie watch");
      look(page, "watch-staff-error-fr");
      day(page, TODAY);
      page.click("#form .button-primary");
      assertThat(page.locator("main table").innerText()).contains("Brasserie Watch", "2");
    }
  }

  private void theTeamReadsIt(Town town, Participation amal) {
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      signIns.signIn(desk, town.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/steps/" + town.edition().id() + "/candidate/test-day/" + amal.id());
      look(page, "watch-evidence");
      assertThat(page.locator("main").innerText()).contains("Lieve Maes, Brasserie Watch", "Calm, helps others");
    }
  }

  private void whoeverTakesTheConsentBackIsGone(Town town, Participation amal, String home) {
    house.as(town.adviser(), () -> consents.withdraw(consents.inForce(amal.person()).getFirst().id()));
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      Page page = phone.newPage();
      page.navigate(home + "?lang=ar");
      page.click("a[href*='/days/']");
      look(page, "watch-day-ar");
      assertThat(page.locator("main").innerText()).contains("Omar").doesNotContain("Amal");
    }
  }

  private Participation standing(Town town, String name) {
    return programme.standing(town.network(), town.edition(), "candidate", name, "test-day");
  }

  private String link(Town town) {
    String body =
        house.asSystem(
            town.network(),
            () -> jdbc.sql("select body from outbox_message where topic = 'employers.mail.watch'").query(String.class).single());
    return URI.create(body.replaceAll("(?s).*(https?://\\S+).*", "$1")).getPath();
  }

  private static void day(Page page, LocalDate day) {
    page.fill("[name=on-day]", String.valueOf(day.getDayOfMonth()));
    page.fill("[name=on-month]", String.valueOf(day.getMonthValue()));
    page.fill("[name=on-year]", String.valueOf(day.getYear()));
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/employers/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
