package org.passerelle.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.mentoring.TestDuos.Team;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.Replays;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class WalkingTogetherTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  @Autowired TestHouse house;
  @Autowired TestDuos tests;
  @Autowired SignIns signIns;
  @Autowired Duos duos;
  @Autowired Meetings meetings;
  @Autowired Alerts alerts;
  @Autowired Register register;
  @Autowired Replays replays;
  @Autowired StepSwitches switches;
  @LocalServerPort private int port;

  @AfterEach
  void theClockFollowsTheMachineAgain() {
    tests.clockFollows();
  }

  @Test
  void bothSidesSignTheAgreementFromTheirMails() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.formed(team, "Amina Haddad", "ar", "Jan Peeters");
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/duos/" + duo.id() + "/first-meeting");
      checked(page, "first-meeting");
      page.locator("#place").fill("Library, room 2");
      page.locator("#form button[type=submit]").click();
      assertThat(page.locator(".banner").textContent()).contains("first meeting is noted");
      page.navigate("/staff/duos/" + duo.id() + "/agreement");
      page.locator("#form button[type=submit]").click();
      checked(page, "duo-to-sign");
    }
    sign(tests.links(team, duo.seekerPerson(), "mentoring.mail.agreement").getFirst(), "ar", "agreement-ar");
    assertThat(house.as(team.adviser(), () -> duos.standing(duo.id())).phase()).isEqualTo(Phase.MET);
    sign(tests.links(team, duo.supporterPerson(), "mentoring.mail.agreement").getFirst(), "en", "agreement-en");
    assertThat(house.as(team.adviser(), () -> duos.standing(duo.id())).phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aCallIsRegisteredAndReplaysToTheSameAndASwitchSilencesIt() {
    Team team = tests.team("duo", MONDAY);
    tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    tests.day(team, MONDAY.plusDays(20));
    var open = house.as(team.adviser(), () -> alerts.open());
    assertThat(open).isNotEmpty();
    for (Alert alert : open) {
      var call = house.as(team.adviser(), () -> register.latest(AlertStep.KEY, alert.id())).orElseThrow();
      assertThat(call.code()).isEqualTo("call");
      assertThat(house.as(team.adviser(), () -> replays.replay(call.id())).same()).isTrue();
    }
    house.as(team.adviser(), () -> alerts.close(open.getFirst().id(), ClosingReason.NO_NEED.key(), null));
    Team quiet = tests.team("duo", MONDAY);
    house.as(
        quiet.manager(),
        () -> {
          switches.turn(AlertStep.KEY, false, "too many");
          return null;
        });
    tests.running(quiet, tests.formed(quiet, "Amina Haddad", "ar", "Jan Peeters"));
    tests.day(quiet, MONDAY.plusDays(20));
    assertThat(house.as(quiet.adviser(), () -> alerts.open())).isEmpty();
  }

  private void sign(String link, String language, String picture) {
    try (var phone = Browsers.open(Device.PHONE, Language.ENGLISH, url())) {
      Page page = phone.newPage();
      page.navigate(link);
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
      checked(page, picture);
      page.locator(".answers button").click();
      checked(page, picture + "-signed");
      assertThat(page.locator(".banner").count()).isEqualTo(1);
    }
  }

  @Test
  void aMentorLogsAMeetingInOneTapFromTheMail() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    tests.day(team, MONDAY.plusWeeks(1));
    var links = tests.links(team, duo.supporterPerson(), "mentoring.mail.meeting");
    assertThat(links).hasSize(1);
    try (var phone = Browsers.open(Device.PHONE, Language.ENGLISH, url(), true)) {
      Page page = phone.newPage();
      page.navigate(links.getFirst());
      checked(page, "did-you-meet");
      page.locator("button[name=held][value=yes]").click();
      checked(page, "meeting-details");
      assertThat(page.locator(".banner").textContent()).contains("is noted");
      page.locator("#minutes").fill("two hours");
      page.locator("#form button[type=submit]").click();
      assertThat(page.locator("#minutes").inputValue()).isEqualTo("two hours");
      page.locator("#minutes").fill("120");
      page.locator("#form button[type=submit]").click();
      page.navigate(links.getFirst());
      page.locator("button[name=held][value=yes]").click();
      assertThat(page.locator(".banner").textContent()).contains("already noted");
    }
    var logged = house.as(team.adviser(), () -> meetings.of(duo.id())).getFirst();
    assertThat(logged.heldOn()).isEqualTo(MONDAY.plusWeeks(1));
    assertThat(logged.loggedBy()).isEqualTo(Side.SUPPORTER);
    assertThat(logged.minutes()).isEqualTo(120);
  }

  @Test
  void aMentorWithTwoWindowsOnAMeetingIsToldAndNeitherAnswerIsLost() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    tests.day(team, MONDAY.plusWeeks(1));
    String link = tests.links(team, duo.supporterPerson(), "mentoring.mail.meeting").getFirst();
    try (var browser = Browsers.open(Device.PHONE, Language.ENGLISH, url(), true)) {
      Page first = browser.newPage();
      first.navigate(link);
      first.locator("button[name=held][value=yes]").click();
      Page second = browser.newPage();
      second.navigate(first.url());
      first.locator("#minutes").fill("90");
      first.locator("#form button[type=submit]").click();
      second.locator("#note").fill("We wrote the letter.");
      second.locator("#form button[type=submit]").click();

      assertThat(second.locator(".error-summary").textContent()).contains("was changed while you were writing");
      checked(second, "meeting-overtaken");
      assertThat(second.locator("#theirs").textContent()).contains("90");
      assertThat(second.locator("#note").inputValue()).isEqualTo("We wrote the letter.");
      assertThat(minutesOf(team, duo)).isEqualTo(90);
      assertThat(second.locator("#minutes").inputValue()).isEqualTo("90");
      second.locator("#form button[type=submit]").click();
      assertThat(second.locator(".error-summary").count()).isZero();
    }
    assertThat(minutesOf(team, duo)).isEqualTo(90);
    assertThat(house.as(team.adviser(), () -> meetings.of(duo.id())).getFirst().note()).isEqualTo("We wrote the letter.");
  }

  private Integer minutesOf(Team team, Duo duo) {
    return house.as(team.adviser(), () -> meetings.of(duo.id())).getFirst().minutes();
  }

  @Test
  void anAdviserClosesADuoThatWentSilent() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    tests.day(team, MONDAY.plusDays(20));
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/alerts");
      checked(page, "alerts");
      page.locator("th a", new Page.LocatorOptions().setHasText("No meeting for a long time")).click();
      checked(page, "alert");
      page.setViewportSize(320, 720);
      page.navigate("/staff/duos/" + duo.id());
      checked(page, "duo-320");
      page.navigate("/staff/duos");
      checked(page, "duos-320");
      page.setViewportSize(1280, 900);
      checked(page, "duos");
      page.locator("th a").first().click();
      checked(page, "duo");
      page.locator("a", new Page.LocatorOptions().setHasText("End the duo")).click();
      page.locator("#form button[type=submit]").click();
      assertThat(page.locator(".error-summary").textContent()).contains("Choose a reason");
      page.locator("label", new Page.LocatorOptions().setHasText("Cannot be reached any more")).click();
      checked(page, "ending");
      page.locator("#form button[type=submit]").click();
      page.locator("#answer-carried").fill("Both were busy.");
      page.locator("#form button[type=submit]").click();
      checked(page, "duo-ended");
      page.navigate("/staff/alerts");
      assertThat(page.locator("main").textContent()).doesNotContain("No meeting for a long time");
    }
    DuoStanding standing = house.as(team.adviser(), () -> duos.standing(duo.id()));
    assertThat(standing.endReason()).isEqualTo("out-of-touch");
    assertThat(tests.links(team, duo.seekerPerson(), "mentoring.mail.closing")).hasSize(1);
    assertThat(tests.links(team, duo.supporterPerson(), "mentoring.mail.closing")).hasSize(1);
  }

  @Test
  void aMenteeTellsAConcernOnlyFewCanRead() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    Account mentee = tests.accountOf(team, duo, Side.SEEKER, "ar");
    Account mentor = tests.accountOf(team, duo, Side.SUPPORTER, "en");
    Account colleague = house.staff(team.network(), "Other Adviser", Role.ADVISER);
    try (var phone = Browsers.open(Device.PHONE, Language.ARABIC, url())) {
      signIns.signIn(phone, mentee);
      Page page = phone.newPage();
      page.navigate("/me/duo");
      checked(page, "me-duo-ar");
      page.navigate("/me/duo/" + duo.id() + "/concern");
      page.locator("#form button[type=submit]").click();
      checked(page, "concern-ar");
      page.locator("label", new Page.LocatorOptions().setHasText("Mats Manager")).click();
      page.locator("#words").fill("لا أشعر بالراحة");
      page.locator("#form button[type=submit]").click();
      checked(page, "concern-told-ar");
    }
    var seen = house.as(team.manager(), () -> alerts.open());
    assertThat(seen).extracting(Alert::kind).contains(AlertKind.CONCERN);
    assertThat(house.as(team.adviser(), () -> alerts.open())).isEmpty();
    assertThat(house.as(colleague, () -> alerts.open())).isEmpty();
    assertThat(house.as(mentor, () -> alerts.open())).isEmpty();
    Alert concern = seen.stream().filter(a -> a.kind() == AlertKind.CONCERN).findFirst().orElseThrow();
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.manager());
      Page page = desk.newPage();
      page.navigate("/staff/alerts/" + concern.id());
      checked(page, "concern-manager");
      assertThat(page.locator("main").textContent()).contains("لا أشعر بالراحة");
    }
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, colleague);
      Page page = desk.newPage();
      assertThat(page.navigate("/staff/alerts/" + concern.id()).status()).isEqualTo(404);
    }
  }

  private static void checked(Page page, String picture) {
    Browsers.screenshot(page, Path.of("target/mentoring", picture + ".png"));
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
