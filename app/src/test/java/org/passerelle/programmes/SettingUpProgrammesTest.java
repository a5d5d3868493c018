package org.passerelle.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.scope.NotAllowed;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class SettingUpProgrammesTest {
  private static final Path PICTURES = Path.of("target/programmes");

  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired Editions editions;
  @Autowired BlueprintShelf shelf;
  @LocalServerPort int port;

  private BrowserContext browserOf(Account account, Device device, Language language) throws IOException {
    Files.createDirectories(PICTURES);
    BrowserContext browser = Browsers.open(device, language, "http://localhost:" + port);
    signIns.signIn(browser, account);
    return browser;
  }

  private static void check(Page page, String picture) {
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
    Browsers.screenshot(page, PICTURES.resolve(picture + ".png"));
  }

  private static String duo() {
    return Blueprints.shipped("duo").orElseThrow().text();
  }

  @Test
  void anAdministratorOfANewNetworkMendsABlueprintAndOpensAnEdition() throws IOException {
    Founded network = house.found("Blueprint mending");
    Account ada = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    String wrong = duo().replaceFirst("\nversion: .*", "\nversion: many");
    try (BrowserContext browser = browserOf(ada, Device.DESKTOP, Language.ENGLISH)) {
      Page page = browser.newPage();
      page.navigate("/staff/programmes");
      check(page, "none-1280-en");
      page.click("#form .button-primary");
      assertThat(page.textContent(".error-summary")).contains("Choose a blueprint file");

      page.setInputFiles(
          "#file", new FilePayload("duo.yaml", "application/yaml", wrong.getBytes(StandardCharsets.UTF_8)));
      page.click("#form .button-primary");
      assertThat(page.textContent("main table")).contains("version");
      assertThat(page.inputValue("#yaml")).contains("version: many");
      check(page, "refused-1280-en");
      page.fill("#yaml", page.inputValue("#yaml").replace("version: many", "version: 7"));
      page.click("#form .button-primary");
      assertThat(page.textContent("main")).contains("kept as version 1");
      check(page, "version-1280-en");

      page.click("main .heading a.button-primary");
      page.click("#form .button-primary");
      assertThat(page.textContent(".error-summary")).contains("Enter a name for the edition");
      check(page, "edition-1280-en");
      page.fill("#name", "Brussels 2027");
      page.click("#form .button-primary");
      assertThat(page.textContent("main")).contains("Brussels 2027", "Open", "Version 1");
      check(page, "programmes-1280-en");
      page.navigate("/n/" + network.network().slug() + "/duo");
      assertThat(page.locator("a[href$='/mentee/apply']").count()).isEqualTo(1);
    }
  }

  @Test
  void aRunningEditionKeepsItsVersionWhenTheBlueprintChangesOnAPhone() throws IOException {
    Founded network = house.found("Blueprint changing");
    Account ada = house.staff(network, "Ada Admin", Role.MANAGER);
    Edition running =
        house.asSystem(
            network,
            () ->
                editions.open(
                    network.organisation(), editions.load(Blueprints.shipped("duo").orElseThrow()), "Running",
                    LocalDate.of(2026, 1, 1), null));
    try (BrowserContext browser = browserOf(ada, Device.PHONE, Language.FRENCH)) {
      Page page = browser.newPage();
      page.navigate("/staff/programmes/blueprints/" + running.blueprintVersion() + "?lang=fr");
      check(page, "version-320-fr");
      page.click("a[href*='blueprints?from=']");
      page.fill("#yaml", page.inputValue("#yaml") + "\n# changed\n");
      check(page, "text-320-fr");
      page.click("#form .button-primary");
      assertThat(page.textContent("main")).contains("version 2", "Aucune édition");
      page.navigate("/staff/programmes");
      check(page, "programmes-320-fr");
      assertThat(page.textContent("main table >> nth=0")).contains("Running", "Version 1").doesNotContain("Version 2");
      page.click("#shipped-form label >> nth=0");
      page.click("#shipped-form button");
      assertThat(page.textContent("main")).contains("version 1");
      page.navigate(page.url() + "/editions");
      check(page, "edition-320-fr");
    }
    List<BlueprintVersion> versions = house.as(ada, shelf::all);
    assertThat(versions).filteredOn(version -> version.programme().equals("duo")).hasSize(2);
    assertThat(house.as(ada, () -> editions.get(running.id()).blueprintVersion())).isEqualTo(running.blueprintVersion());
  }

  @Test
  void anAdviserNeitherReadsNorSetsUpBlueprints() {
    Founded network = house.found("Blueprint walls");
    UUID version =
        house.asSystem(network, () -> editions.load(Blueprints.shipped("duo").orElseThrow()));
    Account adviser = house.staff(network, "Ada Adviser", Role.ADVISER);
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThatThrownBy(() -> house.as(adviser, () -> editions.open(network.organisation(), version, "No", day, null)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> house.as(adviser, shelf::all)).isInstanceOf(NotAllowed.class);
  }
}
