package org.passerelle.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.learning.Presence.Way;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.selection.Tests;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What learners see of their tests, competences and certificates, and what they are told while they are away. */
@ProductTest
class OwnProgressTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Journeys journeys;
  @Autowired Tests tests;
  @Autowired Runs runs;
  @Autowired Courses courses;
  @Autowired Sessions sessions;
  @Autowired Enrolments enrolments;
  @Autowired Presences presences;
  @Autowired Certificates certificates;
  @Autowired Competences competences;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Journal journal;
  @LocalServerPort int port;

  @AfterEach
  void followTheMachineAgain() {
    clock.follow();
  }

  @Test
  void aLearnerReadsHerTestsAndCompetencesInHerOwnLanguage() {
    Founded network = house.found("Own progress");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER);
    Edition edition = programme.open(network, "konvert");
    Participation amina = programme.standing(network, edition, "candidate", "Amina", "places");
    house.asSystem(network, () -> {
      journeys.follow(amina.id(), "pallet");
      journeys.complete(amina.id(), "places");
      journeys.complete(amina.id(), "pallet-course");
      return null;
    });
    LocalDate today = house.as(trainer, journal::today);
    assertThat(house.as(trainer, () -> tests.mark(amina.id(), "test", today, Map.of("theory", 11, "driving", 20))))
        .isEqualTo(new Tests.Marking.NotPassed(1));
    assertThat(house.as(trainer, () -> tests.mark(amina.id(), "test", today, Map.of("theory", 17, "driving", 18))))
        .isEqualTo(new Tests.Marking.Passed());
    house.as(trainer, () -> competences.note(
        new Competences.Seen(amina.id(), "Safe driving", true, "Drove the yard alone; seen by Tea", today)));

    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      signIns.signIn(phone, account(network, amina, "Amina"));
      Page page = phone.newPage();
      page.navigate("/me?lang=ar");
      page.click("a[href='/me/learning']");
      for (String language : List.of("en", "fr", "nl", "de", "uk", "ar")) {
        page.navigate("/me/learning?lang=" + language);
        look(page, "own-" + language);
        assertThat(page.locator("main .card").allInnerTexts()).as(language)
            .anySatisfy(card -> assertThat(card).contains("11", "20"))
            .anySatisfy(card -> assertThat(card).contains("17", "18"));
        assertThat(page.locator("main").innerText()).contains("Safe driving", "Drove the yard alone");
      }
    }
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desk, trainer);
      Page page = desk.newPage();
      page.navigate("/staff/learning/" + amina.id() + "/progress?lang=fr");
      look(page, "own-staff-fr");
      assertThat(page.locator("nav.tabs a").allInnerTexts()).containsExactly("Cours", "Ce qui est atteint");
      assertThat(page.locator("main").innerText()).contains("17 sur 20");
    }
  }

  @Test
  void aManagerTakesACertificateBackAndWhoeverChecksItIsToldSinceWhen() {
    Founded network = house.found("Taken back");
    Account manager = house.staff(network, "Mo Manager", Role.MANAGER, Role.TRAINER);
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Edition edition = programme.open(network, "atelier");
    Participation yonas = learner(network, edition, "Yonas");
    Certificate certificate = earned(network, manager, edition, yonas);
    LocalDate today = house.as(manager, journal::today);

    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      signIns.signIn(desk, adviser);
      Page page = desk.newPage();
      page.navigate("/staff/certificates/" + certificate.id());
      assertThat(page.locator("#form").count()).as("a manager decides").isZero();
    }
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desk, manager);
      Page page = desk.newPage();
      page.navigate("/staff/learning/" + yonas.id() + "/progress?lang=fr");
      page.click("a[href$='" + certificate.id() + "']");
      page.click("#form button");
      assertThat(page.locator(".error-summary").count()).as("a reason is needed").isEqualTo(1);
      look(page, "withdrawal-error-fr");
      page.fill("[name=reason]", "Issued for the wrong course");
      page.click("#form button");
      look(page, "withdrawn-fr");
      assertThat(page.locator("main").innerText()).contains("Issued for the wrong course", "Mo Manager");
      assertThat(page.locator("#form").count()).isZero();
      page.navigate("/staff/learning/" + yonas.id() + "/progress?lang=fr");
      look(page, "withdrawn-learner-fr");
    }
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ENGLISH, base())) {
      Page page = phone.newPage();
      page.navigate("/n/" + network.network().slug() + "/certificates?lang=en&code=" + certificate.code());
      look(page, "check-withdrawn");
      assertThat(page.locator("main").innerText()).contains("was taken back on", String.valueOf(today.getYear()));
      page.navigate("/n/" + network.network().slug() + "/certificates?lang=ar&code=" + certificate.code());
      look(page, "check-withdrawn-ar");
      signIns.signIn(phone, account(network, yonas, "Yonas"));
      page.navigate("/me/learning?lang=ar");
      look(page, "mine-withdrawn-ar");
      assertThat(page.locator("main").innerText()).as("the holder reads why").contains("Issued for the wrong course");
      assertThat(phone.request().get(base() + "/me/learning/certificates/" + certificate.id()).status()).isEqualTo(404);
    }
    assertThat(written(network, "learning.mail.withdrawn")).singleElement().asString().contains("/me/learning");
    assertThat(house.as(manager, () -> certificates.withdraw(certificate.id(), "again"))).as("once").isFalse();
    Certificate anew = ((Issuing.Issued) house.as(manager, () -> certificates.issue(yonas.id(), "course"))).certificate();
    assertThat(anew.code()).as("a new one has a code of its own").isNotEqualTo(certificate.code());
  }

  private Certificate earned(Founded network, Account manager, Edition edition, Participation who) {
    Run run = house.as(manager, () -> runs.open(
        NewRun.of(network.organisation(), new Run.OfStage(edition.id(), "participant", "course"), "Digital skills", 5)));
    Instant first = clock.instant().plusSeconds(60);
    for (int day = 0; day < 10; day++) {
      Instant from = first.plus(Duration.ofHours(2L * day));
      house.as(manager, () -> sessions.plan(
          run, new Session.New(from, from.plus(Duration.ofHours(1)), null, null, null, null, List.of())));
    }
    UUID place = ((Enrolling.Enrolled) house.as(manager, () -> enrolments.enrol(run.id(), who.id()))).enrolment();
    clock.moveTo(first.plus(Duration.ofDays(2)));
    house.as(manager, () -> sessions.of(run.id())).forEach(session ->
        house.as(manager, () -> presences.note(session.id(), Map.of(place, true), Way.LIST)));
    Certificate made = ((Issuing.Issued) house.as(manager, () -> certificates.issue(who.id(), "course"))).certificate();
    clock.follow();
    return made;
  }

  @Test
  void whoeverMovesUpFromTheWaitingListIsTold() {
    Founded network = house.found("Told");
    Account trainer = house.staff(network, "Tea Trainer", Role.TRAINER, Role.ADVISER);
    Edition edition = programme.open(network, "atelier");
    Courses.Course course = house.as(trainer, () -> courses.putIn(
        network.organisation(), "Dutch A1", "First words", "language", "nl", "a1"));
    Run run = house.as(trainer, () -> runs.open(
        new NewRun(network.organisation(), course.id(), null, "Dutch A1", "a1", "nl", 1, null)));
    Participation rania = learner(network, edition, "Rania");
    Participation yonas = learner(network, edition, "Yonas");
    Enrolling first = house.as(trainer, () -> enrolments.enrol(run.id(), rania.id()));
    house.as(trainer, () -> enrolments.enrol(run.id(), yonas.id()));
    assertThat(written(network, "learning.mail.moved-up")).isEmpty();
    house.as(trainer, () -> enrolments.end(((Enrolling.Enrolled) first).enrolment(), "no time"));
    assertThat(written(network, "learning.mail.moved-up")).singleElement().asString().contains("Yonas", "Dutch A1");
  }

  private Participation learner(Founded network, Edition edition, String name) {
    return house.asSystem(network, () -> {
      PersonDetails details =
          PersonDetails.named(name, "en").withContact(name.toLowerCase() + "@learners.example", null, null);
      UUID person = people.register(network.organisation(), details, PersonProfile.EMPTY).id();
      Participation part = journeys.begin(edition.id(), person, "participant", LocalDate.of(2026, 1, 5), null, null);
      journeys.open(part.id()).forEach(visit -> journeys.complete(part.id(), visit.stage()));
      return part;
    });
  }

  private Account account(Founded network, Participation who, String name) {
    return house.asSystem(
        network, () -> accounts.openForPerson(who.person(), name, name.toLowerCase() + "@own.example", null, "ar"));
  }

  private List<String> written(Founded network, String topic) {
    return house.asSystem(network, () -> jdbc.sql("select body from outbox_message where topic = ?").param(topic).query(String.class).list());
  }

  private static void look(Page page, String name) {
    checkAccessible(page);
    noHorizontalScroll(page);
    Browsers.screenshot(page, Path.of("target", "learning", name + ".png"));
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
