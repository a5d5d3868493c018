package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
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
class MatchingPagesTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired People people;
  @Autowired Proposals proposals;
  @Autowired Journeys journeys;
  @Autowired SignIns signIns;
  @Autowired DailySets daily;
  @Autowired JdbcClient jdbc;
  @LocalServerPort private int port;
  private Founded network;
  private Account adviser;
  private WaitingPeople waiting;

  @BeforeEach
  void aMeeting() {
    network = house.found("Pages");
    adviser = house.staff(network, "Ines Adviser", Role.ADVISER, Role.MANAGER);
    waiting = new WaitingPeople(house, programme, people, network, programme.open(network, "duo"));
  }

  private BrowserContext open(Device device, Language language, boolean javaScript) {
    return Browsers.open(device, language, "http://localhost:" + port, javaScript);
  }

  private String meeting() {
    return "/staff/matching/" + waiting.edition().id();
  }

  private static void press(Locator button) {
    button.focus();
    button.press("Enter");
  }

  private static void picture(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/matching/" + name + ".png"));
  }

  @Test
  void anAdviserDecidesTheWeeklyMeetingByKeyboardAndWithoutJavaScript() {
    waiting.mentee("Amina Haddad", "ar");
    waiting.mentee("Yusuf Demir", "en");
    waiting.mentee("Olha Koval", "uk");
    waiting.mentor("Jan Peeters");
    waiting.mentor("Marie Dubois");
    try (var context = open(Device.DESKTOP, Language.ENGLISH, false)) {
      signIns.signIn(context, adviser);
      Page page = context.newPage();
      page.navigate(meeting());
      assertThat(page.locator("li.pair").count()).isEqualTo(2);

      press(page.locator("li.pair").first().getByText("Pin", new Locator.GetByTextOptions().setExact(false)).first());
      assertThat(page.locator(".banner").first().textContent()).contains("Pinned");

      press(page.locator("li.pair summary", new Page.LocatorOptions().setHasText("Keep apart")).last());
      Locator last = page.locator("li.pair").last();
      last.locator("select").selectOption("PERSONALITY");
      press(last.locator("button.button-danger"));
      assertThat(page.locator(".banner").first().textContent()).contains("Kept apart");

      press(page.locator("li.pair button.button-primary").first());
      assertThat(page.locator(".banner").first().textContent()).contains("asked for their answer");
      page.navigate(meeting() + "/answers");
      assertThat(page.locator("li.pair").count()).isEqualTo(1);
      press(page.locator("li.pair summary").first());
      page.locator("li.pair select").first().selectOption("yes");
      press(page.locator("li.pair button.button-primary").first());
      assertThat(page.locator(".banner").first().textContent()).contains("still to answer");
      page.navigate(meeting() + "/pair");
      page.locator("#seeker").selectOption(new SelectOption().setIndex(1));
      page.locator("#supporter").selectOption(new SelectOption().setIndex(1));
      press(page.locator("#main form button"));
      assertThat(page.locator("#main").textContent()).contains("points");
    }
  }

  @Test
  void everyPageOfTheMeetingIsReadableByAll() {
    for (String name : new String[] {"Amina Haddad", "Yusuf Demir", "Olha Koval", "Sara Ali"}) {
      waiting.mentee(name, "ar");
    }
    Participation lonely =
        waiting.standing("mentee", "Ly Nguyen", "en", "wished", "5120", List.of(PersonProfile.Language.mother("vi")));
    Participation jan = waiting.mentor("Jan Peeters");
    waiting.mentor("Marie Dubois");
    Participation rosa = waiting.mentee("Rosa Lopez", "en");
    house.as(adviser, () -> proposals.propose(waiting.edition().id(), new PairKey(rosa.id(), jan.id()), null));
    waiting.hardToMatch("Ly Tran");
    waiting.mentorWithEnglish("Eva Maes");
    house.asSystem(
        network,
        () ->
            jdbc.sql("update participation set applied_on = applied_on - 50 where network_id = ? and role = 'mentee'")
                .param(network.network().id())
                .update());
    house.asSystem(network, () -> daily.solve(waiting.edition().id()));
    for (Device device : new Device[] {Device.PHONE, Device.DESKTOP}) {
      Language language = device == Device.PHONE ? Language.FRENCH : Language.ENGLISH;
      try (var context = open(device, language, true)) {
        signIns.signIn(context, adviser);
        Page page = context.newPage();
        for (String tab : new String[] {
          "", "/answers", "/without", "/pair", "/recruiting", "/weights?try=yes&waiting=100&reason=x",
          "/pair?seeker=" + lonely.id() + "&supporter=" + jan.id()}) {
          page.navigate(meeting() + tab);
          String name = device.name().toLowerCase() + "-" + tab.replaceAll("\\?.*", tab.contains("seeker") ? "-two" : "").replace("/", "");
          picture(page, name);
          Browsers.noHorizontalScroll(page);
          Browsers.checkAccessible(page);
        }
        page.navigate(meeting() + "?only=at-once");
        assertThat(page.locator("li.pair").count()).isEqualTo(2);
        page.navigate("/staff/today");
        assertThat(page.locator("#main").textContent()).contains("Eva Maes");
        picture(page, device.name().toLowerCase() + "-today");
        Browsers.noHorizontalScroll(page);
        Browsers.checkAccessible(page);
      }
    }
  }

  @Test
  void aMenteeSaysYesOnAPhoneInArabic() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    house.as(adviser, () -> proposals.propose(waiting.edition().id(), new PairKey(amina.id(), jan.id()), null));
    String letter =
        house.asSystem(
            network,
            () ->
                jdbc.sql("select body from outbox_message where network_id = ? and person_id = ?")
                    .params(network.network().id(), amina.person())
                    .query(String.class)
                    .single());
    String link = letter.replaceAll("(?s).*http://localhost(/l/proposal/\\S+).*", "$1");
    try (var context = open(Device.PHONE, Language.ARABIC, true)) {
      Page page = context.newPage();
      page.navigate(link);
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(page.locator("h1").textContent()).contains("Jan").doesNotContain("Peeters");
      picture(page, "phone-answer-ar");
      Browsers.noHorizontalScroll(page);
      Browsers.checkAccessible(page);
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".error-summary").count()).isEqualTo(1);
      page.locator("label[for=answer]").click();
      page.locator("#form button[type=submit]").last().click();
      assertThat(page.locator(".banner").textContent()).contains("شكرًا");
      picture(page, "phone-answered-ar");
      Browsers.checkAccessible(page);
    }
  }

  @Test
  void whoComesSecondForAMentorIsToldWhoWasFirst() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation yusuf = waiting.mentee("Yusuf Demir", "en");
    Participation jan = waiting.mentor("Jan Peeters");
    try (var context = open(Device.DESKTOP, Language.ENGLISH, false)) {
      signIns.signIn(context, adviser);
      Page page = context.newPage();
      page.navigate(meeting() + "/pair?seeker=" + yusuf.id() + "&supporter=" + jan.id());
      Account other = house.staff(network, "Omar Adviser", Role.ADVISER);
      house.as(other, () -> proposals.propose(waiting.edition().id(), new PairKey(amina.id(), jan.id()), null));
      press(page.locator("#propose button"));
      assertThat(page.locator(".banner").first().textContent())
          .contains("Omar Adviser was first").contains("Jan Peeters").contains("Amina Haddad");
    }
  }

  @Test
  void whoeverForgetsTheReasonKeepsTheNoteTheyWrote() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    try (var context = open(Device.PHONE, Language.ENGLISH, true)) {
      signIns.signIn(context, adviser);
      Page page = context.newPage();
      page.navigate(meeting() + "/pair?seeker=" + amina.id() + "&supporter=" + jan.id());
      page.locator("details summary", new Page.LocatorOptions().setHasText("Keep apart")).click();
      Locator form = page.locator("form[action$='/rejections']");
      form.locator("input[name=note]").fill("They know each other");
      form.locator("button").click();
      assertThat(page.locator(".error-summary").textContent()).contains("reason");
      assertThat(form.locator("input[name=note]").inputValue()).isEqualTo("They know each other");
      picture(page, "reason-missing-320");
      Browsers.checkAccessible(page);
      Browsers.noHorizontalScroll(page);
    }
  }

  @Test
  void nobodyIsLeftWaitingForSomebodyWhoLeftTheProgramme() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    house.as(adviser, () -> proposals.propose(waiting.edition().id(), new PairKey(amina.id(), jan.id()), null));
    house.as(adviser, () -> journeys.end(amina.id(), StageVisit.Result.WITHDRAWN, "found-work"));
    assertThat(house.as(adviser, () -> proposals.openOf(jan.person()))).isEmpty();
    Participation yusuf = waiting.mentee("Yusuf Demir", "en");
    assertThat(house.as(adviser, () ->
            proposals.propose(waiting.edition().id(), new PairKey(yusuf.id(), jan.id()), null)))
        .as("the place is free again").isInstanceOf(Proposing.Proposed.class);
  }
}
