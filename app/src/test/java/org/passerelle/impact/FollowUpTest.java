package org.passerelle.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.impact.FollowUps.FollowUp;
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
import org.passerelle.programmes.blueprint.OutcomeKind;
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
class FollowUpTest {
  private static final LocalDate ENDED = LocalDate.now(ZoneId.of("Europe/Brussels")).minusMonths(4);
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Duos duos;
  @Autowired Agreements agreements;
  @Autowired Outcomes outcomes;
  @Autowired FollowUps followUps;
  @Autowired FollowUpLinks links;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  void aFormerMenteeTellsInArabicOnAPhoneThatSheHasAJob() {
    Past past = past("Arabic");
    FollowUp first = house.asSystem(past.network, () -> followUps.of(past.mentee)).getFirst();
    String path =
        URI.create(house.asSystem(past.network, () -> links.address(first.id(), first.person(), "ar"))).getPath();
    LocalDate began = ENDED.plusMonths(1);
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, "http://localhost:" + port)) {
      Page page = phone.newPage();
      page.navigate(path + "?lang=ar");
      look(page, "follow-up-ar");
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      page.click("input[name=now][value=JOB] + label");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      assertThat(page.isChecked("input[name=now][value=JOB]")).as("what was typed is kept").isTrue();
      look(page, "follow-up-ar-error");
      page.fill("input[name=since-day]", String.valueOf(began.getDayOfMonth()));
      page.fill("input[name=since-month]", String.valueOf(began.getMonthValue()));
      page.fill("input[name=since-year]", String.valueOf(began.getYear()));
      page.click("input[type=radio][value=no] + label");
      page.click("#form .button-primary");
      assertThat(page.locator("form#form").count()).isZero();
      assertThat(page.navigate(path.replaceAll(".$", "") + "?lang=ar").status()).as("a changed link").isEqualTo(410);
    }
    List<Outcome> noted = house.as(past.adviser, () -> outcomes.of(past.mentee));
    assertThat(noted).singleElement().satisfies(one -> {
      assertThat(one.kind()).isEqualTo(OutcomeKind.JOB);
      assertThat(one.startsOn()).isEqualTo(began);
    });
  }

  @Test
  void whoeverIsDueIsAskedOnceInTheirLanguage() {
    Past past = past("Mail");
    Person person = house.asSystem(past.network, () -> people.get(past.person));
    PersonDetails had = person.details();
    house.as(
        past.adviser,
        () ->
            people.correct(
                past.person, person.version(),
                PersonDetails.named(had.fullName(), "fr").withContact("amina@example.org", null, null)));
    assertThat(house.asSystem(past.network, followUps::askDue)).as("three months after").hasSize(1);
    assertThat(house.asSystem(past.network, followUps::askDue)).as("asked once").isEmpty();
    List<String> subjects =
        house.asSystem(
            past.network,
            () ->
                jdbc.sql("select subject from outbox_message where network_id = ? and topic = 'impact.mail.follow-up'")
                    .param(past.network.network().id())
                    .query(String.class)
                    .list());
    assertThat(subjects).containsExactly("Comment allez-vous\u202f? DUO for a JOB");
  }

  @Test
  void anAdviserNotesThatSomebodyCouldNotBeReached() {
    Past past = past("Phone");
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(desktop, past.adviser);
      Page page = desktop.newPage();
      page.navigate("/staff/follow-ups");
      look(page, "follow-ups");
      page.click("main table a");
      look(page, "follow-up-by-phone");
      page.click("button[name=reached]");
      assertThat(page.locator("main").textContent()).contains("Nobody waits to be asked");
    }
    assertThat(house.as(past.adviser, () -> outcomes.of(past.mentee))).isEmpty();
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/impact/" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private record Past(Founded network, Account adviser, UUID mentee, UUID person) {}

  /** A duo that ended four months ago, so that the first follow-up is due. */
  private Past past(String name) {
    Founded network = house.found("Follow-up " + name);
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Edition edition = programme.open(network, "duo");
    var mentee = programme.standing(network, edition, "mentee", "Amina Haddad", "matching");
    var mentor = programme.standing(network, edition, "mentor", "Jan Peeters", "matching");
    house.as(
        adviser,
        () -> {
          UUID duo = ((Forming.Formed) duos.form(mentee.id(), mentor.id(), null, adviser.id())).duo().id();
          agreements.noteFirstMeeting(duo, ENDED.minusMonths(6), adviser.id(), null);
          return duos.end(duo, "goal-reached", null, ENDED);
        });
    return new Past(network, adviser, mentee.id(), mentee.person());
  }
}
