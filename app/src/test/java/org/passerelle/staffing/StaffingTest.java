package org.passerelle.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Networks;
import org.passerelle.access.PrintedCodes;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Caseloads;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
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
class StaffingTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Caseloads caseloads;
  @Autowired Networks networks;
  @Autowired People people;
  @Autowired PersonSignIn personSignIn;
  @LocalServerPort int port;

  @Test
  void aManagerHandsTheCaseloadOfALeavingAdviserOverInOneStep() {
    Founded network = house.found("Handover");
    Account ines = house.staff(network, "Ines Leaving", Role.ADVISER);
    Account jan = house.staff(network, "Jan Staying", Role.ADVISER);
    Account mats = house.staff(network, "Mats Manager", Role.MANAGER);
    Edition edition = programme.open(network, "duo");
    for (String name : List.of("Olena Marchuk", "Amina Haddad")) {
      Participation participation = programme.standing(network, edition, "mentee", name, "interview");
      house.as(mats, () -> give(participation.id(), ines.id()));
    }
    try (BrowserContext desktop = signedIn(mats, Language.ENGLISH)) {
      Page page = desktop.newPage();
      page.navigate("/staff/handover?from=" + ines.id());
      assertThat(page.locator("#from option:checked").textContent()).contains("Ines Leaving, 2 people");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      page.selectOption("#to", jan.id().toString());
      page.fill("#reason", "parental leave");
      page.click("#form .button-primary");
      assertThat(page.locator("main").textContent()).contains("Jan Staying now looks after 2 more people");
      look(page);
    }
    assertThat(house.as(mats, () -> caseloads.ofAdviser(ines.id()))).isEmpty();
    assertThat(house.as(mats, () -> caseloads.ofAdviser(jan.id()))).hasSize(2);
  }

  private UUID give(UUID participation, UUID adviser) {
    caseloads.give(participation, adviser, "first talk");
    return participation;
  }

  @Test
  void anAdviserPrintsASheetOfCodesInThePersonsLanguage() {
    Founded network = house.found("Sheets");
    Account ines = house.staff(network, "Ines Adviser", Role.ADVISER);
    UUID amina = register(network, network.organisation(), "Amina Haddad");
    try (BrowserContext desktop = signedIn(ines, Language.ENGLISH)) {
      Page page = desktop.newPage();
      page.navigate("/staff/people/" + amina + "/sign-in");
      look(page);
      page.click("#sheet button");
      look(page);
      assertThat(page.locator(".codes code").allTextContents())
          .hasSize(PrintedCodes.ON_A_SHEET)
          .allMatch(code -> code.matches("[A-Z2-9]{4}-[A-Z2-9]{4}"));
      assertThat(page.locator(".sheet").getAttribute("dir")).isEqualTo("rtl");
    }
  }

  @Test
  void nobodyMakesCodesForAPersonTheyMayNotSee() {
    Founded network = house.found("Foreign");
    Account ines = house.staff(network, "Ines Adviser", Role.ADVISER);
    UUID other = house.asSystem(network, () -> networks.addOrganisation("Other agency", null)).id();
    UUID foreign = register(network, other, "Foreign Person");
    assertThatThrownBy(() -> house.as(ines, () -> personSignIn.printCodes(foreign))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> house.as(ines, () -> personSignIn.sendLink(foreign))).isInstanceOf(NotFound.class);
  }

  private UUID register(Founded network, UUID organisation, String name) {
    return house
        .asSystem(
            network, () -> people.register(organisation, PersonDetails.named(name, "ar"), PersonProfile.EMPTY))
        .id();
  }

  private BrowserContext signedIn(Account account, Language language) {
    BrowserContext desktop = Browsers.open(Device.DESKTOP, language, "http://localhost:" + port);
    signIns.signIn(desktop, account);
    return desktop;
  }

  private void look(Page page) {
    checkAccessible(page);
    noHorizontalScroll(page);
  }
}
