package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.employers.EmployerLinks.Question;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.sheets.SheetException;
import org.passerelle.sheets.SheetReader;
import org.passerelle.sheets.SheetRow;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class EmployerPagesTest {
  private static final LocalDate TODAY = TestHouse.today();
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Companies companies;
  @Autowired Vacancies vacancies;
  @Autowired Candidacies candidacies;
  @Autowired Placements placements;
  @Autowired Retentions retentions;
  @Autowired Offers offers;
  @Autowired EmployerLinks links;
  @Autowired Accounts accounts;
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
  void anAdviserFindsACookAndTheCompanyHiresHerBehindALink() {
    Town town = made.town("Pages");
    Participation amal = made.cook(town, "Amal Haddad", "طباخة", "5120");
    made.mayWork(town, amal.person(), null);
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      signIns.signIn(desktop, town.adviser());
      Page page = desktop.newPage();
      for (String path : List.of("/staff/companies", "/staff/companies/new", "/staff/companies/lists", "/staff/papers",
          "/staff/talent?q=cook&vacancy=" + town.vacancy().id(), "/staff/people/" + amal.person() + "/papers",
          "/staff/vacancies/" + town.vacancy().id() + "/change", "/staff/companies/" + town.company().id())) {
        page.navigate(path);
        look(page, "staff" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\W+", "-"));
      }
      page.click("form[id^=link-] button");
      assertThat(page.locator("main").textContent()).contains("The link is on its way");
      page.navigate("/staff/vacancies/" + town.vacancy().id());
      look(page, "staff-vacancy");
      assertThat(page.locator("main").textContent()).contains("Amal Haddad", "km from home");
      page.click("form[id^=ask-] button");
      assertThat(page.locator("main").textContent()).contains("Waits for the person's answer");
    }
    theCandidateSaysYesInArabic(town, amal);
    theCompanyOffersWork(town);
    theCandidateComes(town, amal);
    Placement placement = house.as(town.adviser(), () -> placements.ofPerson(amal.person())).getFirst();
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desktop, town.adviser());
      Page page = desktop.newPage();
      for (String path : List.of("/staff/placements", "/staff/placements/" + placement.id(),
          "/staff/candidacies/" + house.as(town.adviser(), () -> candidacies.ofPerson(amal.person())).getFirst().id())) {
        page.navigate(path + "?lang=fr");
        look(page, "staff" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\W+", "-"));
      }
      page.navigate("/staff/people/" + amal.person() + "?lang=en");
      assertThat(page.locator("main").innerText()).as("the whole story")
          .contains("Asked about a job: ", "Said yes to being put forward: ", "Offer from ", "Accepted the offer of ", "Works at ");
      byte[] sheet = page.request().get(base() + "/staff/companies/lists/candidates.xlsx").body();
      assertThat(rows(sheet)).anySatisfy(row -> assertThat(row).contains("Amal Haddad", town.company().details().name(), "placed"));
    }
  }

  private static List<List<String>> rows(byte[] sheet) {
    try {
      Path file = Files.write(Files.createTempFile("candidates", ".xlsx"), sheet);
      List<List<String>> rows = new ArrayList<>();
      try (SheetReader reader = SheetReader.open(file)) {
        for (Optional<SheetRow> row = reader.next(); row.isPresent(); row = reader.next()) {
          rows.add(row.get().cells());
        }
      } finally {
        Files.delete(file);
      }
      return rows;
    } catch (IOException | SheetException e) {
      throw new AssertionError(e);
    }
  }

  private void theCandidateSaysYesInArabic(Town town, Participation amal) {
    String path = lettersTo(town, "employers.mail.asked").getFirst();
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      Page page = phone.newPage();
      page.navigate(path + "?lang=ar");
      look(page, "candidacy-ar");
      page.click("input[name=answer][value=yes] + label");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).as("task, pay and place were not ticked").isTrue();
      assertThat(page.isChecked("input[name=answer][value=yes]")).as("what was chosen is kept").isTrue();
      page.click("input[name=seen] + label");
      page.click("#form .button-primary");
      assertThat(page.locator("input[name=answer][value=yes]").count()).isZero();
    }
  }

  private void theCompanyOffersWork(Town town) {
    String home = lettersTo(town, "employers.mail.candidate").getFirst();
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      Page page = desktop.newPage();
      page.navigate(home + "?lang=en");
      look(page, "employer-home");
      page.click("a[href*='/candidates/']");
      look(page, "employer-candidate");
      page.click("input[name=reply][value=MEET] + label");
      page.click("#form .button-primary");
      page.click("a[href*='/candidates/']");
      page.click("a[href$='/offer']");
      look(page, "employer-offer");
      page.fill("input[name=pay]", "");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      assertThat(page.inputValue("textarea[name=task]")).as("what was typed is kept").isEqualTo("Cook for sixty guests");
      page.fill("input[name=pay]", "2200 EUR");
      day(page, "starts", TODAY);
      page.click("#form .button-primary");
      assertThat(page.locator("main").textContent()).contains("The offer to Amal is on its way");
      page.click("a[href*='/vacancies/new']");
      look(page, "employer-vacancy");
    }
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      Page page = phone.newPage();
      for (String path : List.of("", "/vacancies/new", "/vacancies/" + town.vacancy().id())) {
        page.navigate(home + path + "?lang=ar");
        look(page, "employer-ar" + path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("\\W+", "-"));
      }
      assertThat(page.navigate("/n/" + town.network().network().slug() + "/employer?lang=ar").status()).isEqualTo(200);
      look(page, "employer-ask-ar");
      page.navigate(home.replaceAll(".$", "") + "?lang=ar");
      look(page, "employer-over-ar");
    }
  }

  private void theCandidateComes(Town town, Participation amal) {
    String path = lettersTo(town, "employers.mail.offer").getFirst();
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      Page page = phone.newPage();
      page.navigate(path + "?lang=ar");
      look(page, "offer-ar");
      page.click("input[name=answer][value=yes] + label");
      page.click("#form .button-primary");
      assertThat(page.locator("#form").count()).isZero();
    }
    assertThat(house.as(town.adviser(), () -> placements.ofPerson(amal.person()))).hasSize(1);
  }

  @Test
  void aRefusedOfferSaysWhyAndBothSidesAnswerHowItGoes() {
    Town town = made.town("Refused");
    Participation amal = made.cook(town, "Amal Haddad", "cook", "5120");
    made.mayWork(town, amal.person(), TODAY.plusDays(2));
    UUID candidacy =
        ((PuttingForward.PutForward) house.as(town.adviser(), () -> candidacies.putForward(town.vacancy().id(), amal.person())))
            .candidacy().id();
    try (BrowserContext desktop = Browsers.open(Device.TABLET, Language.ENGLISH, base())) {
      signIns.signIn(desktop, town.adviser());
      Page page = desktop.newPage();
      page.navigate("/staff/candidacies/" + candidacy + "/offer");
      day(page, "starts", TODAY.plusDays(20));
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").textContent()).contains("The right to work on record ends on");
      assertThat(page.inputValue("input[name=pay]")).as("nothing typed is lost").isEqualTo("2100 EUR a month");
      look(page, "staff-offer-refused");
    }
    Placement placement =
        ((Offering.Accepted) house.as(town.adviser(), () -> placements.record(town.company().id(), null, amal.id(), TestCompany.terms(TODAY.minusDays(40)))))
            .placement();
    house.asSystem(town.network(), retentions::askDue);
    String person = lettersTo(town, "employers.mail.retention").getFirst();
    String company = lettersTo(town, "employers.mail.retention-employer").getFirst();
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      Page page = phone.newPage();
      page.navigate(person + "?lang=ar");
      look(page, "retention-ar");
      page.click("input[name=there][value=yes] + label");
      page.click("#form .button-primary");
      assertThat(page.locator("#form").count()).isZero();
      page.navigate(company + "?lang=ar");
      page.click("a[href*='/questions/']");
      look(page, "employer-retention-ar");
      page.navigate(company + "/placements/" + placement.id() + "?lang=ar");
      look(page, "employer-placement-ar");
      page.fill("input[name=tutor]", "Jan Kok");
      page.click("#form .button-primary");
      page.click("input[name^=done-] + label");
      page.click("#plan button");
      assertThat(page.locator("main").textContent()).contains("Jan Kok", "✓");
    }
  }

  @Test
  void anAdviserOffersWorkAtAStageOfTheJourneyAndThePersonSeesWhatTheFirstDayNeeds() {
    Town town = made.town("Stages");
    Edition edition = programme.open(town.network(), "powercoders");
    Participation omar = programme.standing(town.network(), edition, "participant", "Omar Haile", "internship-offer");
    String step = "/staff/steps/" + edition.id() + "/participant/internship-offer/" + omar.id();
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desktop, town.adviser());
      Page page = desktop.newPage();
      page.navigate(step + "?lang=fr");
      page.fill("input[name=host]", "Acme Informatique");
      page.selectOption("select[name=kind]", "INTERNSHIP");
      page.fill("textarea[name=task]", "Tester des logiciels");
      page.fill("input[name=place]", "Berne");
      page.click("input[name=paid][value=yes] + label");
      page.fill("input[name=pay]", "1000 CHF");
      page.fill("input[name=hours]", "40");
      day(page, "starts", TODAY.minusDays(3));
      day(page, "ends", TODAY.plusMonths(6));
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").textContent()).contains("Ce jour est passé");
      look(page, "staff-stage-offer-fr");
      day(page, "starts", TODAY);
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).as("nobody has seen the right to work").isTrue();
      assertThat(page.inputValue("input[name=host]")).as("nothing typed is lost").isEqualTo("Acme Informatique");
      made.mayWork(town, omar.person(), null);
      page.click("#form .button-primary");
      page.navigate(step + "?lang=fr");
      look(page, "staff-stage-offer-waits-fr");
      page.click("button[name=offer][value^=yes]");
      Placement placement = house.as(town.adviser(), () -> placements.ofPerson(omar.person())).getFirst();
      assertThat(placement.stage()).isEqualTo("internship");
      page.navigate("/staff/steps/" + edition.id() + "/participant/internship/" + omar.id() + "?lang=fr");
      look(page, "staff-stage-running-fr");
      page.click("a[href$='" + placement.id() + "']");
      assertThat(page.locator("main").textContent()).contains("Acme Informatique", "Omar Haile");
    }
    Placement placement = house.as(town.adviser(), () -> placements.ofPerson(omar.person())).getFirst();
    Account own = house.asSystem(town.network(), () -> accounts.openForPerson(omar.person(), "Omar", null, null, "ar"));
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      signIns.signIn(phone, own);
      Page page = phone.newPage();
      page.navigate("/me/jobs?lang=ar");
      look(page, "own-jobs-ar");
      page.click("a[href='/me/placements/" + placement.id() + "']");
      look(page, "own-placement-ar");
      if (page.locator("#review").count() == 1) {
        page.click("#review button");
        assertThat(page.locator(".error-summary").isVisible()).as("a review answers each question").isTrue();
      }
    }
  }

  private List<String> lettersTo(Town town, String topic) {
    return house.asSystem(
            town.network(),
            () ->
                jdbc.sql("select body from outbox_message where topic = ? order by written_at desc").param(topic).query(String.class).list())
        .stream()
        .map(body -> URI.create(body.replaceAll("(?s).*(https?://\\S+).*", "$1")).getPath())
        .toList();
  }

  private static void day(Page page, String name, LocalDate day) {
    page.fill("input[name=" + name + "-day]", String.valueOf(day.getDayOfMonth()));
    page.fill("input[name=" + name + "-month]", String.valueOf(day.getMonthValue()));
    page.fill("input[name=" + name + "-year]", String.valueOf(day.getYear()));
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
