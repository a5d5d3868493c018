package org.passerelle.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Account;
import org.passerelle.employers.TestCompany.Town;
import org.passerelle.employers.Vacancy.Terms;
import org.passerelle.employers.talent.TalentIndex;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.programmes.blueprint.Stage.PlacementKind;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How far somebody lives from work is known where both places are, and nowhere else. */
@ProductTest
class LocalitiesTest {
  private static final String LIST =
      """
      Postcode;Town;Latitude;Longitude
      9050;Gentbrugge;51,0333;3,7667
      B-9050;Ledeberg;51.0356;3.7442
      9000;Gent;51.05;3.72
      ;Wetteren;51.0036;3.8853
      8400;;91;2.9
      ;;51;3
      8000;Brugge;51.2;east
      """;
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Companies companies;
  @Autowired Vacancies vacancies;
  @Autowired Candidacies candidacies;
  @Autowired TalentIndex index;
  @Autowired People people;
  @Autowired Papers papers;
  @Autowired Journeys journeys;
  @LocalServerPort int port;
  private TestCompany made;

  @BeforeEach
  void aTownWithPeopleAndWork() {
    made = new TestCompany(house, programme, companies, vacancies, people, papers, journeys);
  }

  @Test
  void aListOfPostcodesSaysHowFarCandidatesLiveFromTheWork() {
    Town town = made.town("Places");
    Account manager = house.staff(town.network(), "Mo Manager", Role.MANAGER);
    UUID near = cook(town, "Amal Haddad", "9050", "Gentbrugge");
    UUID byTown = cook(town, "Omar Haile", null, " wetteren ");
    UUID nowhere = cook(town, "Selam Tesfay", "1234", "Nowhere");
    Vacancy vacancy = house.as(town.adviser(), () -> vacancies.post(town.company().id(), work("9000")));
    assertThat(km(town, vacancy, near)).as("nothing is known yet").isEmpty();

    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.FRENCH, base())) {
      signIns.signIn(desk, manager);
      Page page = desk.newPage();
      page.navigate("/staff/localities?lang=fr");
      look(page, "localities-fr");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").count()).as("no file").isEqualTo(1);
      page.setInputFiles("input[type=file]", file("town\nGent\n"));
      page.click("#form .button-primary");
      assertThat(page.locator("main").innerText()).contains("latitude", "longitude");
      page.setInputFiles("input[type=file]", file(LIST));
      page.click("#form .button-primary");
      look(page, "localities-taken-fr");
      assertThat(page.locator("main").innerText()).contains("4 lieux repris", "Ligne 6", "Ligne 7", "Ligne 8", "east");
      String list = new String(desk.request().get(base() + "/staff/localities/localities.csv").body(), StandardCharsets.UTF_8);
      assertThat(list).contains("Gentbrugge", "51.0333").doesNotContain("Brugge;");
    }
    assertThat(km(town, vacancy, near)).contains("4");
    assertThat(Integer.parseInt(km(town, vacancy, byTown).orElseThrow())).isBetween(12, 13);
    assertThat(km(town, vacancy, nowhere)).as("nothing is invented").isEmpty();
    try (BrowserContext desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      signIns.signIn(desk, town.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/vacancies/" + vacancy.id());
      look(page, "vacancy-distance");
      assertThat(page.locator("main").innerText()).contains("4 km from home");
      assertThat(page.navigate("/staff/localities").status()).as("an adviser puts none in").isEqualTo(403);
    }
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ENGLISH, base())) {
      signIns.signIn(phone, manager);
      Page page = phone.newPage();
      page.navigate("/staff/localities?lang=en");
      look(page, "localities-phone");
    }
  }

  @Test
  void workElsewhereIsNotMeasuredFromTheCompany() {
    Town town = made.town("Elsewhere");
    UUID near = cook(town, "Amal Haddad", "9050", "Gentbrugge");
    house.as(town.adviser(), () -> companies.correct(
        town.company().id(), town.company().version(),
        new Company.CompanyDetails("Brasserie", null, null, null, null, null, "9000", "Gent", 51.05, 3.72, null)));
    Vacancy elsewhere = house.as(town.adviser(), () -> vacancies.post(town.company().id(), work("8400")));
    assertThat(house.as(town.adviser(), () -> vacancies.get(elsewhere.id())).terms().latitude()).isNull();
    assertThat(km(town, elsewhere, near)).isEmpty();
    Vacancy there = house.as(town.adviser(), () -> vacancies.post(town.company().id(), work(null)));
    assertThat(house.as(town.adviser(), () -> vacancies.get(there.id())).terms().latitude()).isEqualTo(51.05);
    house.as(town.adviser(), () -> vacancies.change(there.id(), there.version(), work("8400")));
    assertThat(house.as(town.adviser(), () -> vacancies.get(there.id())).terms().latitude()).as("moved").isNull();
  }

  private Optional<String> km(Town town, Vacancy vacancy, UUID person) {
    house.as(town.adviser(), index::refresh);
    return house.as(town.adviser(), () -> candidacies.rank(vacancies.get(vacancy.id()), person)).stream()
        .flatMap(ranked -> ranked.reasons().stream())
        .filter(reason -> reason.facts().containsKey("km"))
        .map(reason -> reason.facts().get("km"))
        .findFirst();
  }

  private UUID cook(Town town, String name, @Nullable String postcode, String place) {
    return house.asSystem(town.network(), () -> {
      PersonDetails details =
          new PersonDetails(
              name, null, null, null, "unknown", "unknown", null, null, null, null, postcode, place, null, null, "en", null,
              null, null, null, null, null);
      PersonProfile profile =
          new PersonProfile(
              List.of(), Set.of(), List.of(new Occupation("practised", "5120", "cook")), Set.of(), Set.of(), List.of(),
              PersonProfile.Wish.NONE);
      Person person = people.register(town.network().organisation(), details, profile);
      Participation part = journeys.begin(town.edition().id(), person.id(), "candidate", TestHouse.today().minusDays(30), null, null);
      made.mayWork(town, part.person(), null);
      return person.id();
    });
  }

  private static Terms work(@Nullable String postcode) {
    return new Terms(
        "Kok", PlacementKind.JOB, "5120", null, "Cook for sixty guests", "Gent", postcode, null, null, true,
        "2100 EUR a month", 38, Contract.FIXED_TERM, null, null, null, null, 1, Map.of(), List.of(), null);
  }

  private static FilePayload file(String text) {
    return new FilePayload("places.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
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
