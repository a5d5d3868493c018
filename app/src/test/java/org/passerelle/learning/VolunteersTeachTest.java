package org.passerelle.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Journal;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A volunteer on record who is named as a teacher knows what they teach, and nobody books them twice. */
@ProductTest
class VolunteersTeachTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Journeys journeys;
  @Autowired Runs runs;
  @Autowired Courses courses;
  @Autowired Sessions sessions;
  @Autowired Enrolments enrolments;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Journal journal;
  @LocalServerPort int port;

  @Test
  void whoTeachesIsToldSeesItAndIsNotBookedTwice() {
    Founded network = house.found("Volunteers teach");
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    Edition edition = programme.open(network, "duo");
    Participation oksana = somebody(network, edition, "Оксана Шевченко", "mentor", "oksana@volunteers.example");
    Participation yonas = somebody(network, edition, "Yonas Tesfay", "mentee", "yonas@volunteers.example");
    Run run = run(network, manager, "Dutch A1");
    house.as(manager, () -> enrolments.enrol(run.id(), yonas.id()));
    String day = house.as(manager, journal::today).plusDays(30).toString();
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(desk, manager);
      Page page = desk.newPage();
      plan(page, run, day, "Shevchenko", "Nobody of this name");
      assertThat(letters(network, "learning.mail.teaches")).as("half a name is nobody's").isEmpty();
      plan(page, run(network, manager, "Dutch A2"), day, "oksana  SHEVCHENKO", "Guest from outside");
      assertThat(letters(network, "learning.mail.teaches")).singleElement().asString().contains("Dutch A2", "Room 4", "BEGIN:VCALENDAR");
      plan(page, run(network, manager, "Dutch B1"), day, "Оксана Шевченко");
      assertThat(page.locator(".error-summary").textContent()).contains("teaches elsewhere then");
      assertThat(page.inputValue("#teachers")).isEqualTo("Оксана Шевченко");
      page.navigate("/staff/people/" + oksana.person());
      assertThat(page.locator("main").textContent()).contains("Teaches a session: Dutch A2");
    }
    Account own = house.asSystem(network, () -> accounts.openForPerson(oksana.person(), "Оксана", "oksana@volunteers.example", null, "uk"));
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.UKRAINIAN, "http://localhost:" + port)) {
      signIns.signIn(phone, own);
      Page page = phone.newPage();
      for (String language : List.of("uk", "ar", "en")) {
        page.navigate("/me?lang=" + language);
        Browsers.checkAccessible(page);
        Browsers.noHorizontalScroll(page);
        Browsers.screenshot(page, Path.of("target", "learning", "teaches-" + language + ".png"));
        assertThat(page.locator("main").textContent()).contains("Dutch A2", "Room 4");
      }
    }
  }

  @Test
  void whoeverWouldHaveComeIsToldThatASessionIsCalledOff() {
    Founded network = house.found("Called off");
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    Edition edition = programme.open(network, "duo");
    somebody(network, edition, "Marie Lambert", "mentor", "marie@volunteers.example");
    Participation yonas = somebody(network, edition, "Yonas Tesfay", "mentee", "yonas@volunteers.example");
    Run run = run(network, manager, "Dutch A1");
    house.as(manager, () -> enrolments.enrol(run.id(), yonas.id()));
    var from = journal.instant().plusSeconds(86_400);
    var teachers = List.of(new Session.Teacher(null, null, "Marie Lambert"));
    Planning planned =
        house.as(manager, () -> sessions.plan(run, new Session.New(from, from.plusSeconds(3600), "Room 1", null, null, null, teachers)));
    Session session = ((Planning.Planned) planned).session();
    assertThat(house.as(manager, () -> sessions.callOff(session.id()))).isTrue();
    assertThat(letters(network, "learning.mail.called-off")).hasSize(2)
        .anySatisfy(one -> assertThat(one).contains("Marie")).anySatisfy(one -> assertThat(one).contains("Yonas"));
    assertThat(house.as(manager, () -> sessions.callOff(session.id()))).as("once").isFalse();
    assertThat(letters(network, "learning.mail.called-off")).hasSize(2);
  }

  @Test
  void aSessionMovesInOneStepAndEverybodyLearnsTheNewTime() {
    Founded network = house.found("Moved");
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    Edition edition = programme.open(network, "duo");
    somebody(network, edition, "Marie Lambert", "mentor", "marie@volunteers.example");
    Participation yonas = somebody(network, edition, "Yonas Tesfay", "mentee", "yonas@volunteers.example");
    Run run = run(network, manager, "Dutch A1");
    house.as(manager, () -> enrolments.enrol(run.id(), yonas.id()));
    String day = house.as(manager, journal::today).plusDays(20).toString();
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(desk, manager);
      Page page = desk.newPage();
      plan(page, run, day, "Marie Lambert");
      page.click("main table a");
      page.click("a[href$='/move']");
      Browsers.checkAccessible(page);
      Browsers.screenshot(page, Path.of("target", "learning", "move-fr.png"));
      assertThat(page.inputValue("#from")).isEqualTo("14:00");
      assertThat(page.inputValue("#teachers")).isEqualTo("Marie Lambert");
      page.fill("#until", "9");
      page.click("#form button");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      assertThat(house.as(manager, () -> sessions.of(run.id()))).as("nothing is called off for a mistake").hasSize(1);
      page.fill("#until", "18h15");
      page.fill("#room", "Room 9");
      page.fill("#teachers", "");
      page.click("#form button");
      page.waitForURL("**/staff/courses/*");
    }
    assertThat(house.as(manager, () -> sessions.of(run.id()))).singleElement()
        .satisfies(now -> assertThat(now.room()).isEqualTo("Room 9"));
    assertThat(letters(network, "learning.mail.called-off")).isEmpty();
    assertThat(letters(network, "learning.mail.moved")).hasSize(2).allSatisfy(one -> assertThat(one).contains("Room 9"))
        .anySatisfy(one -> assertThat(one).contains("Marie")).anySatisfy(one -> assertThat(one).contains("Yonas"));
  }

  private void plan(Page page, Run run, String day, String... teachers) {
    page.navigate("/staff/courses/" + run.id());
    LocalDate on = LocalDate.parse(day);
    page.fill("#day-day", String.valueOf(on.getDayOfMonth()));
    page.fill("#day-month", String.valueOf(on.getMonthValue()));
    page.fill("#day-year", String.valueOf(on.getYear()));
    page.fill("#from", "14");
    page.fill("#until", "16:30");
    page.fill("#room", run.title().equals("Dutch A2") ? "Room 4" : "");
    page.fill("#teachers", String.join(", ", teachers));
    page.click("form[action$='/sessions'] button");
  }

  private Run run(Founded network, Account manager, String title) {
    Courses.Course course = house.as(manager, () -> courses.putIn(network.organisation(), title, "Words", "language", "nl", "a1"));
    return house.as(manager, () -> runs.open(new NewRun(network.organisation(), course.id(), null, title, "a1", "nl", 8, null)));
  }

  private Participation somebody(Founded network, Edition edition, String name, String role, String email) {
    return house.asSystem(network, () -> {
      PersonDetails details = PersonDetails.named(name, "en").withContact(email, null, null);
      return journeys.begin(
          edition.id(), people.register(network.organisation(), details, PersonProfile.EMPTY).id(), role,
          LocalDate.of(2026, 1, 5), null, null);
    });
  }

  private List<String> letters(Founded network, String topic) {
    return house.asSystem(
        network,
        () ->
            jdbc.sql("select body || coalesce(calendar, '') from outbox_message where topic = ?").param(topic)
                .query(String.class).list());
  }
}
