package org.passerelle.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class PersonalDataPagesTest {
  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired People people;
  @LocalServerPort int port;

  @Test
  void aManagerHoldsARecordThenErasesIt() {
    Founded network = house.found("Personal data");
    Account mats = house.staff(network, "Mats Manager", Role.MANAGER);
    Person olena = register(network, "Olena Marchuk");
    try (BrowserContext phone = signedIn(mats, Device.PHONE, Language.FRENCH)) {
      Page page = phone.newPage();
      page.navigate("/staff/people/" + olena.id() + "/erasure");
      look(page, "person-320");
      page.click("#form button");
      assertThat(page.locator(".error-summary li").count()).isEqualTo(2);
      look(page, "person-errors-320");
      page.fill("#reason", "Une plainte est en cours");
      page.click("#hold button");
      assertThat(page.locator("main").textContent()).contains("Une plainte est en cours");
      look(page, "person-held-320");
      page.click("#release button");
      page.click("input[name=why][value=ASKED] + label");
      page.click("input[name=sure] + label");
      page.click("#form button");
      assertThat(page.url()).endsWith("/staff/people");
    }
    assertThat(house.as(mats, () -> people.find(olena.id()))).isEmpty();
  }

  @Test
  void anAdministratorSeesWhoWouldGoBeforeTheRuleIsSet() {
    Founded network = house.found("Retention");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    register(network, "Olena Marchuk");
    try (BrowserContext desktop = signedIn(ada, Device.DESKTOP, Language.ENGLISH)) {
      Page page = desktop.newPage();
      page.navigate("/staff/settings/retention");
      look(page, "retention-1280");
      page.fill("#months", "24");
      page.click(".filter button");
      assertThat(page.locator("main").textContent()).contains("Nobody would be erased");
      page.click("#rule button");
      assertThat(page.locator("main").textContent()).contains("The rule is set");
      look(page, "retention-set-1280");
    }
  }

  private Person register(Founded network, String name) {
    return house.asSystem(
        network, () -> people.register(network.organisation(), PersonDetails.named(name, "uk"), PersonProfile.EMPTY));
  }

  private BrowserContext signedIn(Account account, Device device, Language language) {
    BrowserContext browser = Browsers.open(device, language, "http://localhost:" + port);
    signIns.signIn(browser, account);
    return browser;
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/gallery/privacy-" + name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }
}
