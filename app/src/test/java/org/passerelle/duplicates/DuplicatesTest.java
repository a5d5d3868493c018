package org.passerelle.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Networks;
import org.passerelle.duplicates.Merging.Merged;
import org.passerelle.duplicates.Merging.Refused;
import org.passerelle.duplicates.Merging.Why;
import org.passerelle.jobs.Jobs;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.likeness.Likeness.Sign;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class DuplicatesTest {
  private static final Path PICTURES = Path.of("target/duplicates");

  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Networks networks;
  @Autowired Jobs jobs;
  @Autowired People people;
  @Autowired Journeys journeys;
  @Autowired Participations participations;
  @Autowired LikelyDuplicates duplicates;
  @Autowired Merges merges;
  @Autowired PersonRows rows;
  @LocalServerPort int port;

  private Founded network;
  private Account manager;
  private Edition edition;

  @BeforeEach
  void aNetworkThatRunsDuo() throws IOException {
    network = house.found("Twice");
    manager = house.staff(network, "Ria Peeters", Role.MANAGER);
    edition = programmes.open(network, "duo");
    Files.createDirectories(PICTURES);
  }

  private Person register(String name, LocalDate born, @Nullable String phone, String... languages) {
    PersonDetails details =
        new PersonDetails(
            name, null, null, born, "day", "unknown", null, phone, phone, null, null, null, null, null, "en", null,
            null, null, null, null, null);
    PersonProfile profile =
        new PersonProfile(
            List.of(languages).stream().map(PersonProfile.Language::mother).toList(), Set.of("UA"), List.of(), Set.of(),
            Set.of(), List.of(), PersonProfile.Wish.NONE);
    return house.as(manager, () -> people.register(network.organisation(), details, profile));
  }

  private Participation begin(Person person, String role) {
    return house.as(
        manager, () -> journeys.begin(edition.id(), person.id(), role, LocalDate.of(2026, 1, 5), null, null));
  }

  private List<Suspicion> pairs() {
    jobs.runAll(network.network().id());
    return manager.scope().call(() -> duplicates.list(1).suspicions());
  }

  private Person latin() {
    return register("Oleksandr Shevchenko", LocalDate.of(1990, 11, 7), null, "uk", "en");
  }

  private Person cyrillic() {
    return register("Олександр Шевченко", LocalDate.of(1990, 11, 7), "+32470123456", "uk", "pl");
  }

  /** What every part keeps about a person, without what only says when it was moved. */
  private Map<String, List<String>> everythingAbout(Person person) {
    return house.asSystem(
        network,
        () -> {
          Map<String, List<String>> all = new TreeMap<>();
          rows.about(person.id()).stream()
              .forEach(
                  row ->
                      all.merge(
                          row.place().table(), List.of(new TreeMap<>(row.values()).toString()),
                          (some, more) -> Stream.concat(some.stream(), more.stream()).sorted().toList()));
          return all;
        });
  }

  @Test
  void twoSpellingsOfOnePersonAreShownMergedAndPartedAgain() {
    Person one = latin();
    Person other = cyrillic();
    register("Amina Warsame", LocalDate.of(1998, 4, 3), null);
    Participation seeks = begin(other, "mentee");
    assertThat(pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(Set.of(pair.one(), pair.other())).isEqualTo(Set.of(one.id(), other.id()));
              assertThat(pair.signs()).contains(Sign.SAME_NAME_OTHER_SPELLING, Sign.SAME_BIRTH_DATE);
            });
    Map<String, List<String>> beforeOne = everythingAbout(one);
    Map<String, List<String>> beforeOther = everythingAbout(other);

    Merging merging = manager.scope().call(() -> merges.merge(one.id(), other.id()));
    assertThat(merging).isInstanceOf(Merged.class);
    assertThat(pairs()).isEmpty();
    house.as(
        manager,
        () -> {
          assertThat(participations.ofPerson(one.id())).extracting(Participation::id).containsExactly(seeks.id());
          assertThat(participations.ofPerson(other.id())).isEmpty();
          assertThat(people.profile(one.id()).languages())
              .extracting(PersonProfile.Language::code)
              .containsExactlyInAnyOrder("uk", "en", "pl");
          assertThat(people.get(one.id()).details().phone()).isEqualTo("+32470123456");
          return null;
        });

    UUID merge = ((Merged) merging).merge();
    assertThat(manager.scope().call(() -> merges.undo(merge))).isEqualTo(Merges.Undoing.UNDONE);
    assertThat(everythingAbout(one)).isEqualTo(beforeOne);
    assertThat(everythingAbout(other)).isEqualTo(beforeOther);
    assertThat(house.as(manager, () -> people.get(one.id()).details().phone())).isNull();
    assertThat(pairs()).hasSize(1);
    assertThatThrownBy(() -> manager.scope().call(() -> merges.undo(merge))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatHappensAfterAMergeGoesBackWithTheJourneyItHappenedOn() {
    Person one = latin();
    Person other = cyrillic();
    Participation seeks = begin(other, "mentee");
    var merged = (Merged) manager.scope().call(() -> merges.merge(one.id(), other.id()));
    house.as(
        manager,
        () -> {
          journeys.complete(seeks.id(), "application");
          people.replaceProfile(one.id(), PersonProfile.EMPTY);
          return null;
        });

    manager.scope().call(() -> merges.undo(merged.merge()));
    assertThat(everythingAbout(one).keySet()).doesNotContain("stage_entry", "stage_exit", "participation");
    assertThat(everythingAbout(other).get("stage_entry")).hasSizeGreaterThan(1);
    assertThat(house.as(manager, () -> people.profile(other.id()).languages()))
        .extracting(PersonProfile.Language::code)
        .contains("pl");
  }

  @Test
  void ofTwoJourneysInOneEditionAndRoleTheSecondEndsWithTheMergeAndGoesOnWhenItIsUndone() {
    Person one = latin();
    Person other = cyrillic();
    begin(one, "mentee");
    Participation second = begin(other, "mentee");
    house.as(manager, () -> journeys.leave(second.id(), "application", Result.DONE, null));
    List<String> stood = standing(second);

    Merged merged = (Merged) manager.scope().<Merging, RuntimeException>call(() -> merges.merge(one.id(), other.id()));
    assertThat(standing(second)).isEmpty();
    assertThat(everythingAbout(other).keySet()).contains("participation", "stage_entry", "stage_exit");

    manager.scope().run(() -> merges.undo(merged.merge()));
    assertThat(standing(second)).isEqualTo(stood).isNotEmpty();
  }

  @Test
  void whoeverWalksInADuoIsNotTakenOutOfItByAMerge() {
    Person one = latin();
    Person other = cyrillic();
    begin(one, "mentee");
    Participation second = begin(other, "mentee");
    house.as(
        manager,
        () -> {
          journeys.enter(second.id(), "duo");
          return null;
        });

    assertThat(manager.scope().<Merging, RuntimeException>call(() -> merges.merge(one.id(), other.id())))
        .isEqualTo(new Refused(Why.OTHER_TOGETHER));
    assertThat(standing(second)).contains("duo");
  }

  @Test
  void aJourneyThatRunsIsNotHiddenBehindOneThatHasEnded() {
    Person one = latin();
    Person other = cyrillic();
    begin(one, "mentee");
    Participation second = begin(other, "mentee");
    house.as(manager, () -> journeys.end(second.id(), Result.WITHDRAWN, "applied twice"));
    assertThat(manager.scope().<Merging, RuntimeException>call(() -> merges.merge(other.id(), one.id())))
        .isEqualTo(new Refused(Why.OTHER_RUNNING));
    assertThat(manager.scope().<Merging, RuntimeException>call(() -> merges.merge(one.id(), other.id())))
        .isInstanceOf(Merged.class);
  }

  private List<String> standing(Participation one) {
    return house.as(manager, () -> journeys.open(one.id())).stream().map(StageVisit::stage).sorted().toList();
  }

  @Test
  void peopleWhoWereToldApartAreNotAskedAboutAgain() {
    Person one = latin();
    Person other = cyrillic();
    assertThat(pairs()).hasSize(1);
    manager.scope().run(() -> duplicates.areDifferent(other.id(), one.id()));
    assertThat(pairs()).isEmpty();
    house.as(manager, () -> people.correct(one.id(), 1, one.details().withContact("o@example.org", null, null)));
    assertThat(pairs()).isEmpty();
  }

  @Test
  void nobodySeesOrMergesPeopleOfAnotherOrganisation() {
    Person one = latin();
    Person other = cyrillic();
    assertThat(pairs()).hasSize(1);
    Account elsewhere =
        house.asSystem(
            network,
            () ->
                accounts.openForStaff(
                    networks.addOrganisation("Branch", "Ghent").id(), "Jo", "jo@twice.example", "en",
                    Set.of(Role.ADVISER)));
    assertThat(elsewhere.scope().<List<Suspicion>, RuntimeException>call(() -> duplicates.list(1).suspicions())).isEmpty();
    assertThatThrownBy(() -> elsewhere.scope().call(() -> merges.merge(one.id(), other.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAdviserComparesDecidesAndTakesItBackOnAnyScreen() {
    begin(latin(), "mentee");
    begin(cyrillic(), "mentor");
    assertThat(pairs()).hasSize(1);
    try (BrowserContext browser = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port)) {
      signIns.signIn(browser, manager);
      Page page = browser.newPage();
      page.navigate("/staff/duplicates");
      check(page, "list-1280-en");
      page.click("main table a");
      assertThat(page.textContent("main")).contains("Same name in another spelling or alphabet", "November 1990");
      check(page, "pair-1280-en");
      page.click("#form button.button-primary");
      assertThat(page.textContent("main")).contains("Choose whether they are the same person");
      page.click("label[for=decision]");
      page.click("#form button.button-primary");
      page.waitForURL("**/staff/duplicates");
      assertThat(page.textContent("main")).contains("The two files are one now", "as another name for the same file");
      check(page, "merged-1280-en");
      page.click("text=Part them again >> visible=true >> nth=-1");
      page.waitForURL("**/staff/duplicates");
      assertThat(page.textContent("main")).contains("They are two people again");
    }
    Account french =
        house.asSystem(
            network,
            () ->
                accounts.openForStaff(
                    network.organisation(), "Luc Maes", "luc@twice.example", "fr", Set.of(Role.ADVISER)));
    assertThat(pairs()).hasSize(1);
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port)) {
      signIns.signIn(browser, french);
      Page page = browser.newPage();
      page.navigate("/staff/duplicates");
      check(page, "list-320-fr");
      page.click("main table a");
      check(page, "pair-320-fr");
      page.click("text=Non, ce sont deux personnes différentes");
      page.click("#form button.button-primary");
      page.waitForURL("**/staff/duplicates");
      assertThat(page.textContent("main")).contains("deux personnes différentes");
      check(page, "none-320-fr");
    }
  }

  private static void check(Page page, String picture) {
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
    Browsers.screenshot(page, PICTURES.resolve(picture + ".png"));
  }
}
