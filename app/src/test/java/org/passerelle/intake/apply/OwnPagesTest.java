package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.jobs.Jobs;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.Consents;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a participant sees and does on their own pages. */
@ProductTest
class OwnPagesTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired SignIns signIns;
  @Autowired Offers offers;
  @Autowired Applications applications;
  @Autowired Participations participations;
  @Autowired Journeys journeys;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired Jobs jobs;
  @LocalServerPort int port;

  private Participation applied(Founded founded, String name, String email) {
    return house.asSystem(
        founded,
        () -> {
          Way way = offers.way("duo", "mentee");
          var answers =
              new Answers(
                  Map.of("name", List.of(name), "email", List.of(email), "birth-date", List.of("2001-03-27"),
                      "languages", List.of("ar:mother", "fr:b1")));
          UUID id =
              applications.receive(
                  new NewApplication(
                      way.offer(), way.role(), answers, "ar", ApplicationSource.WEB, "Agreed",
                      Consents.Channel.WEB, null));
          return participations.get(id);
        });
  }

  private Page signedIn(BrowserContext browser, Founded founded, Participation participation) {
    Account account = house.asSystem(founded, () -> accounts.ofPerson(participation.person()).orElseThrow());
    signIns.signIn(browser, account);
    return browser.newPage();
  }

  private BrowserContext browser(Device device, Language language) {
    return Browsers.open(device, language, "http://localhost:" + port);
  }

  private Founded duo() {
    Founded founded = house.found("Own pages");
    programmes.open(founded, "duo");
    return founded;
  }

  @Test
  void aMenteeSeesInArabicWhereTheyStandAndByWhenSomebodyDecides() {
    Founded founded = duo();
    Participation mine = applied(founded, "أمينة الحسن", "amina@example.org");
    try (BrowserContext browser = browser(Device.PHONE, Language.ARABIC)) {
      Page page = signedIn(browser, founded, mine);
      page.navigate("/me");
      assertThat(page.locator("main").innerText()).contains("النظرة الأولى", "منسّق", "في موعد أقصاه");
      look(page, "me-ar");
      page.navigate("/me/applications/" + mine.id());
      assertThat(page.locator("main").innerText()).contains("أمينة الحسن", "هي لغتي الأم");
      look(page, "my-application-ar");
      page.navigate("/me/data");
      look(page, "my-data-ar");
    }
  }

  @Test
  void aPersonCorrectsTheirOwnPhoneNumberAndTakesTheirDataAway() {
    Founded founded = duo();
    Participation mine = applied(founded, "Amina", "amina@example.org");
    try (BrowserContext browser = browser(Device.DESKTOP, Language.ENGLISH)) {
      Page page = signedIn(browser, founded, mine);
      page.navigate("/me/data?lang=en");
      page.fill("[name=phone]", "12");
      page.locator("#form button.button-primary").click();
      assertThat(page.locator(".field .error").innerText()).contains("too few digits");
      assertThat(page.inputValue("[name=phone]")).isEqualTo("12");
      page.fill("[name=phone]", "0470 65 43 21");
      page.locator("#form button.button-primary").click();
      assertThat(page.locator(".banner").innerText()).contains("Your data are corrected");
      look(page, "my-data-en");
      page.navigate("/me");
      look(page, "me-en");
      var answer = page.request().get("/me/data.json");
      assertThat(answer.text()).contains("+32470654321", "\"birth-date\":[\"2001-03-27\"]");
    }
    assertThat(house.asSystem(founded, () -> people.get(mine.person()).details().phone())).isEqualTo("+32470654321");
  }

  @Test
  void aPersonWithdrawsTheirApplication() {
    Founded founded = duo();
    Participation mine = applied(founded, "Amina", "amina@example.org");
    try (BrowserContext browser = browser(Device.PHONE, Language.ENGLISH)) {
      Page page = signedIn(browser, founded, mine);
      page.navigate("/me/applications/" + mine.id() + "/withdrawal?lang=en");
      look(page, "withdrawal-en");
      page.fill("[name=reason]", "I found work.");
      page.locator("#form button.button-danger").click();
      assertThat(page.locator("main").innerText()).contains("You took your application back");
    }
    assertThat(house.asSystem(founded, () -> journeys.open(mine.id()))).isEmpty();
  }

  @Test
  void anAdviserReadsWhatSomebodyAnsweredAndIsToldThatTheyWereOnRecordBefore() {
    Founded founded = duo();
    PersonDetails known =
        new PersonDetails(
            "Amina Alhassan", null, null, LocalDate.of(2001, 3, 27), "day", "woman", null, null, null, null, null, null,
            null, null, "fr", null, null, null, null, null, null);
    house.asSystem(founded, () -> people.register(founded.organisation(), known, PersonProfile.EMPTY));
    Participation applied = applied(founded, "أمينة الحسن", "amina@example.org");
    Participation again = applied(founded, "Amina Al-Hassan", "amina@example.org");
    jobs.runAll(founded.network().id());
    Account ines = house.staff(founded, "Ines Martens", Role.ADVISER);
    try (BrowserContext browser = browser(Device.DESKTOP, Language.ENGLISH)) {
      signIns.signIn(browser, ines);
      Page page = browser.newPage();
      page.navigate("/staff/participations/" + applied.id());
      assertThat(page.locator("main .inset a").allInnerTexts())
          .hasSize(2)
          .anyMatch(hint -> hint.contains("Amina Alhassan"))
          .anyMatch(hint -> hint.contains("Amina Al-Hassan"));
      look(page, "participation-hint-en");
      page.click("main a[href$='/application'] >> nth=0");
      assertThat(page.locator("main").innerText())
          .contains("The person filled it in", "Arabic", "أمينة الحسن", "27 March 2001", "amina@example.org");
      look(page, "application-en");
      page.setViewportSize(320, 720);
      page.navigate(page.url() + "?lang=fr");
      look(page, "application-320-fr");
      page.navigate("/staff/people/" + again.person() + "?lang=en");
      page.click("main .inset a >> nth=0");
      assertThat(page.url()).contains("/staff/duplicates/");
      assertThat(page.locator("main").innerText()).contains("Amina Al-Hassan");
    }
  }

  @Test
  void nobodySeesTheApplicationOfSomebodyElse() {
    Founded founded = duo();
    Participation mine = applied(founded, "Amina", "amina@example.org");
    Participation other = applied(founded, "Bilal", "bilal@example.org");
    try (BrowserContext browser = browser(Device.PHONE, Language.ENGLISH)) {
      Page page = signedIn(browser, founded, mine);
      assertThat(page.navigate("/me/applications/" + other.id()).status()).isEqualTo(404);
      assertThat(page.navigate("/me/applications/" + other.id() + "/withdrawal").status()).isEqualTo(404);
      assertThat(page.navigate("/staff/participations/" + mine.id() + "/application").status()).isEqualTo(403);
    }
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/pictures/intake", name + ".png"));
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
  }
}
