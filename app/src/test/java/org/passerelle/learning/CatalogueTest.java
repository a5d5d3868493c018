package org.passerelle.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class CatalogueTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Journal journal;
  @LocalServerPort int port;

  @Test
  void aLearnerJoinsACourseOfTheCatalogueWaitsAndMovesUpWhenSomebodyLeaves() {
    Founded network = house.found("Catalogue");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER);
    Edition edition = programme.open(network, "duo");
    Participation rania = programme.standing(network, edition, "mentee", "Rania", "matching");
    Participation yonas = programme.standing(network, edition, "mentee", "Yonas", "matching");
    String course;
    try (BrowserContext desk = desk(trainer)) {
      Page page = desk.newPage();
      course = putInWithOnePlace(page, house.as(trainer, journal::today).plusDays(10));
      page.navigate("/staff/courses");
      look(page, "catalogue");
      page.click("section a:has-text('Dutch A1') >> nth=-1");
      look(page, "catalogue-course");
    }
    join(network, rania, "Rania", false);
    join(network, yonas, "Yonas", true);
    try (BrowserContext phone = phone(network, rania, "Rania")) {
      Page page = phone.newPage();
      page.navigate("/me/learning?lang=ar");
      page.click("form[id^=leave-] button");
    }
    try (BrowserContext desk = desk(trainer)) {
      Page page = desk.newPage();
      page.navigate("/staff/courses/" + course);
      assertThat(page.locator("main table").last().innerText()).as("moved up by itself").contains("Yonas").doesNotContain("Rania");
      String list = new String(
          desk.request().get("http://localhost:" + port + "/staff/courses/" + course + "/list.csv").body(),
          StandardCharsets.UTF_8);
      assertThat(list).contains("Yonas");
    }
  }

  private static String putInWithOnePlace(Page page, LocalDate day) {
    page.navigate("/staff/courses");
    page.fill("[name=title]", "Dutch A1");
    page.fill("[name=about]", "The first words, for daily life and work.");
    page.fill("[name=purpose]", "language");
    page.fill("[name=places]", "0");
    page.click("#form .button-primary");
    assertThat(page.locator(".error-summary").count()).as("no place at all").isEqualTo(1);
    assertThat(page.inputValue("[name=about]")).isEqualTo("The first words, for daily life and work.");
    page.fill("[name=places]", "1");
    page.fill("[name=language]", "nl");
    page.selectOption("[name=cefr]", "a1");
    page.click("#form .button-primary");
    String course = page.url().substring(page.url().lastIndexOf('/') + 1);
    plan(page, day.minusDays(30));
    assertThat(page.locator(".error-summary").count()).as("a session in the past").isEqualTo(1);
    assertThat(page.inputValue("[name=room]")).isEqualTo("Room 2");
    plan(page, day);
    assertThat(page.locator(".error-summary").count()).isZero();
    return course;
  }

  private static void plan(Page page, LocalDate day) {
    page.fill("[name=day-day]", String.valueOf(day.getDayOfMonth()));
    page.fill("[name=day-month]", String.valueOf(day.getMonthValue()));
    page.fill("[name=day-year]", String.valueOf(day.getYear()));
    page.fill("[name=from]", "9:30");
    page.fill("[name=until]", "12");
    page.fill("[name=room]", "Room 2");
    page.click("#form .button-primary");
  }

  private void join(Founded network, Participation who, String name, boolean waits) {
    try (BrowserContext phone = phone(network, who, name)) {
      Page page = phone.newPage();
      page.navigate("/me/learning?lang=ar");
      look(page, "join-ar-" + name);
      page.click("form[id^=join-] button");
      look(page, "joined-ar-" + name);
      assertThat(page.locator("main").innerText().contains("قائمة الانتظار")).isEqualTo(waits);
    }
  }

  @Test
  void hoursAndCompetencesAreNotedWithTheirEvidenceAndTheLearnerSeesThem() {
    Founded network = house.found("Progress");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER);
    Edition edition = programme.open(network, "regeneration");
    Participation who = programme.standing(network, edition, "graduate", "Rania", "assessment-centre");
    try (BrowserContext desk = desk(trainer)) {
      Page page = desk.newPage();
      page.navigate("/staff/learning/" + who.id() + "/progress");
      page.fill("#hours [name=purpose]", "service");
      page.fill("#hours [name=hours]", "many");
      page.click("#hours button");
      assertThat(page.locator(".error-summary").count()).as("no number").isEqualTo(1);
      assertThat(page.inputValue("#hours [name=purpose]")).isEqualTo("service");
      page.fill("#hours [name=hours]", "2.5");
      page.click("#hours button");
      page.fill("#competence [name=competence]", "Team work");
      page.click("#competence [name=reached][value=yes] + label");
      page.click("#competence button");
      assertThat(page.locator(".error-summary").count()).as("no evidence").isEqualTo(1);
      page.fill("#competence [name=evidence]", "Led the stand at the fair; seen by Tea");
      page.click("#competence button");
      look(page, "learner");
      assertThat(page.locator("main").innerText()).contains("2.5 hours", "Led the stand at the fair");
    }
    try (BrowserContext phone = phone(network, who, "Rania")) {
      Page page = phone.newPage();
      page.navigate("/me/learning?lang=en");
      look(page, "progress");
      assertThat(page.locator("main").innerText()).contains("2.5 hours", "Team work");
    }
  }

  private BrowserContext desk(Account account) {
    BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port);
    signIns.signIn(desk, account);
    return desk;
  }

  private BrowserContext phone(Founded network, Participation who, String name) {
    Account account =
        house.asSystem(
            network,
            () -> accounts.ofPerson(who.person()).orElseGet(() -> accounts.openForPerson(
                who.person(), name, name.toLowerCase() + "@catalogue.example", null, "ar")));
    BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, "http://localhost:" + port);
    signIns.signIn(phone, account);
    return phone;
  }

  private static void look(Page page, String name) {
    checkAccessible(page);
    noHorizontalScroll(page);
    Browsers.screenshot(page, Path.of("target", "learning", name + ".png"));
  }
}
