package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.access.StaffAccounts.Outcome;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SettingsTest {
  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired StaffAccounts staff;
  @Autowired Sessions sessions;
  @Autowired Passwords passwords;
  @Autowired ApiTokens tokens;
  @Autowired Invitations invitations;
  @Autowired FirstAdministrator firstAdministrator;
  @Autowired Networks networks;
  @LocalServerPort int port;

  @Test
  void anAdministratorInvitesAColleagueAndGivesThemAnotherRoleLater() {
    Founded network = house.found("Invites");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    try (BrowserContext desktop = signedIn(ada)) {
      Page page = desktop.newPage();
      page.navigate("/staff/settings");
      look(page);
      page.click("a[href='/staff/settings/people']");
      page.fill("#name", "Ines Martens");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      assertThat(page.inputValue("#name")).isEqualTo("Ines Martens");
      page.fill("#email", "ines@invites.example");
      page.click("label:has-text('Adviser')");
      page.click("#form .button-primary");
      assertThat(page.locator("main").textContent()).contains("on its way to Ines Martens");
      page.click("th a:has-text('Ines Martens')");
      look(page);
      page.click("label:has-text('Manager')");
      page.click("#roles-form button");
      Account ines = house.asSystem(network, () -> accounts.withEmail("ines@invites.example").orElseThrow());
      assertThat(ines.roles()).containsExactlyInAnyOrder(Role.ADVISER, Role.MANAGER);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/staff/settings/people", "/staff/settings/organisations", "/staff/settings/network", "/staff/settings/tokens",
        "/staff/audit", "/staff/handover", "/account"
      })
  void everySettingsPageFitsAPhoneAndIsAccessible(String path) {
    Account ada = house.staff(house.found("Fits"), "Ada Admin", Role.ADMINISTRATOR);
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.FRENCH, base())) {
      signIns.signIn(phone, ada);
      Page page = phone.newPage();
      assertThat(page.navigate(path).status()).isEqualTo(200);
      look(page);
    }
  }

  @Test
  void whoLeavesIsOutAtOnceAndTheLastAdministratorCannotLeave() {
    Founded network = house.found("Leaving");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    Account ines = house.staff(network, "Ines Adviser", Role.ADVISER);
    String session = sessions.begin(ines, true);
    assertThat(house.as(ada, () -> staff.close(ines.id(), "moved away"))).isEqualTo(Outcome.DONE);
    assertThat(sessions.find(session)).isEmpty();
    assertThat(house.as(ada, () -> staff.close(ada.id(), "tired"))).isEqualTo(Outcome.LAST_ADMINISTRATOR);
    assertThat(house.as(ada, () -> staff.setRoles(ada.id(), Set.of(Role.ADVISER))))
        .isEqualTo(Outcome.LAST_ADMINISTRATOR);
    assertThatThrownBy(() -> house.as(ines, () -> staff.close(ada.id(), "no"))).isInstanceOf(NotAllowed.class);
    Account stranger = house.staff(house.found("Elsewhere"), "Eve Admin", Role.ADMINISTRATOR);
    assertThatThrownBy(() -> house.as(stranger, () -> staff.close(ada.id(), "no"))).isInstanceOf(NotFound.class);
  }

  @Test
  void aResetTakesPasswordAndSessionsAway() {
    Founded network = house.found("Reset");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    Account ines = house.staff(network, "Ines Adviser", Role.ADVISER);
    passwords.set(ines, "tall cedar brings thunder");
    String session = sessions.begin(ines, true);
    house.as(ada, () -> staff.resetSignIn(ines.id()));
    assertThat(passwords.check(ines.email(), "tall cedar brings thunder")).isEmpty();
    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void theFirstAdministratorsLinkWorksUntilSomebodyTookIt() {
    Founded network = house.found("First");
    String first = firstAdministrator.link(network.network(), network.organisation()).orElseThrow();
    String second = firstAdministrator.link(network.network(), network.organisation()).orElseThrow();
    assertThat(invitations.find(tokenOf(first))).as("a later link replaces an earlier one").isEmpty();
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      Page page = desktop.newPage();
      page.navigate("/invitation?token=" + tokenOf(second));
      look(page);
      page.fill("#name", "Ada Lund");
      page.fill("#email", "ada@" + network.network().slug() + ".example");
      page.fill("#password", "tall cedar brings thunder");
      page.fill("#again", "tall cedar brings thunder");
      page.click("main form button");
      assertThat(page.url()).endsWith("/sign-in/staff/second-factor");
    }
    assertThat(firstAdministrator.link(network.network(), network.organisation())).isEmpty();
    assertThat(house.asSystem(network, () -> accounts.staff(Role.ADMINISTRATOR)))
        .extracting(Account::displayName)
        .containsExactly("Ada Lund");
  }

  @Test
  void aProgramReachesOneOrganisationUntilItsTokenIsRevoked() {
    Founded network = house.found("Tokens");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    String token = house.as(ada, () -> tokens.issue(network.organisation(), "Case system", Role.MANAGER));
    assertThat(tokens.holder(token)).map(Account::organisation).isEqualTo(Optional.of(network.organisation()));
    assertThat(house.asSystem(network, () -> accounts.staff(null))).extracting(Account::id).containsExactly(ada.id());
    List<ApiTokens.Issued> issued = house.as(ada, () -> tokens.all());
    house.as(
        ada,
        () -> {
          tokens.revoke(issued.getFirst().id());
          return null;
        });
    assertThat(tokens.holder(token)).isEmpty();
    assertThat(tokens.holder("psr_guess")).isEmpty();
  }

  @Test
  void aNetworkIsNamedByItsAdministrator() {
    Founded network = house.found("Nameless");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    try (BrowserContext desktop = signedIn(ada)) {
      Page page = desktop.newPage();
      page.navigate("/staff/settings/network");
      page.fill("#name", "Welcome Antwerp");
      page.selectOption("#zone", "Europe/Warsaw");
      page.click("#form .button-primary");
      assertThat(page.locator(".side-network").textContent()).contains("Welcome Antwerp");
    }
    assertThat(networks.withId(network.network().id()).zone().getId()).isEqualTo("Europe/Warsaw");
  }

  private static String tokenOf(String link) {
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  private BrowserContext signedIn(Account account) {
    BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, base());
    signIns.signIn(desktop, account);
    return desktop;
  }

  private void look(Page page) {
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
