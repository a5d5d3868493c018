package org.passerelle.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Networks;
import org.passerelle.duplicates.Merging.Merged;
import org.passerelle.jobs.Jobs;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.Person;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.likeness.Likeness.Sign;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Likely duplicates are found, compared, and merged or told apart by a person. */
@ProductTest
class DuplicatesTest extends DuplicatesHouse {
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Networks networks;
  @Autowired Jobs jobs;
  @Autowired Participations participations;
  @LocalServerPort int port;

  private List<Suspicion> pairs() {
    jobs.runAll(network.network().id());
    return manager.scope().call(() -> duplicates.list(1).suspicions());
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
