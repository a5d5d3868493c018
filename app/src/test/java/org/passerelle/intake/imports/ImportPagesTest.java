package org.passerelle.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.jobs.Jobs;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.sheets.SheetException;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class ImportPagesTest {
  private static final Path PICTURES = Path.of("target/imports");
  private static final byte[] LIST =
      """
      Wie is het;Né(e) le;GSM;Langues;Code interne;Titre de séjour
      Amina Warsame;03/04/1998;0470 12 34 56;français B1, somali;A-7;réfugiée
      Оксана Шевченко;7.11.1990;+380 44 123 45 67;українська;B-9;protection temporaire
      Sami Haddad;31/02/1995;0470 12 34 57;arabe;C-3;réfugié
      """
          .getBytes(StandardCharsets.UTF_8);

  @Autowired TestHouse house;
  @Autowired TestProgramme programmes;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Jobs jobs;
  @Autowired ImportLists lists;
  @LocalServerPort int port;

  private Founded network;

  @BeforeEach
  void aNetworkThatRunsDuo() throws IOException {
    network = house.found("Brought lists");
    programmes.open(network, "duo");
    Files.createDirectories(PICTURES);
  }

  private BrowserContext browserOf(Account account, Device device, Language language) {
    BrowserContext browser = Browsers.open(device, language, "http://localhost:" + port);
    signIns.signIn(browser, account);
    return browser;
  }

  private Account coordinator(Language language) {
    return house.asSystem(
        network,
        () ->
            accounts.openForStaff(
                network.organisation(), "Ria Peeters", "ria." + language.tag() + "@lists.example", language.tag(),
                Set.of(Role.MANAGER)));
  }

  private static void check(Page page, String picture) {
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
    Browsers.screenshot(page, PICTURES.resolve(picture + ".png"));
  }

  private static void upload(Page page, String name) {
    page.navigate("/staff/imports");
    page.selectOption("#target", page.locator("#target option").nth(1).getAttribute("value"));
    page.setInputFiles("#file", new FilePayload(name, "text/csv", LIST));
    page.click("#form button.button-primary");
    page.waitForURL("**/columns");
  }

  @Test
  void aCoordinatorsOwnHeadingsAreUnderstoodAndRemembered() {
    try (BrowserContext browser = browserOf(coordinator(Language.ENGLISH), Device.DESKTOP, Language.ENGLISH)) {
      Page page = browser.newPage();
      page.navigate("/staff/imports");
      check(page, "lists-1280-en");
      page.click("#form button.button-primary");
      assertThat(page.textContent(".error-summary, [role=alert]")).contains("Choose who is on the list");

      upload(page, "jeunes.csv");
      check(page, "columns-1280-en");
      assertThat(page.inputValue("#column-1")).isEqualTo("birth_date");
      assertThat(page.inputValue("#column-0")).isEqualTo("note");
      page.click("#form button.button-primary");
      assertThat(page.textContent("main")).contains("No column holds the names");
      page.selectOption("#column-0", "full_name");
      page.selectOption("#column-4", "leave-out");
      page.click("#form button.button-primary");
      page.waitForURL("**/preview");
      assertThat(page.textContent("main")).contains("Amina Warsame", "April 1998", "Line 4");
      check(page, "preview-1280-en");
      page.click("#form button.button-primary");
      page.waitForURL(url -> !url.endsWith("preview"));
      check(page, "waiting-1280-en");

      jobs.runAll(network.network().id());
      page.reload();
      assertThat(page.textContent("main")).contains("1 row was given back");
      check(page, "done-1280-en");
      var download = page.waitForDownload(() -> page.click("text=Download the rows given back"));
      assertThat(download.path()).content().contains("Sami Haddad", "31/02/1995", "reason");

      upload(page, "jeunes-2.csv");
      assertThat(page.inputValue("#column-0")).isEqualTo("full_name");
      assertThat(page.inputValue("#column-4")).isEqualTo("leave-out");
    }
  }

  @Test
  void bringingAListWorksInFrenchOnASmallScreen() {
    try (BrowserContext browser = browserOf(coordinator(Language.FRENCH), Device.PHONE, Language.FRENCH)) {
      Page page = browser.newPage();
      upload(page, "jeunes.csv");
      page.selectOption("#column-0", "full_name");
      check(page, "columns-320-fr");
      page.click("#form button.button-primary");
      page.waitForURL("**/preview");
      check(page, "preview-320-fr");
      page.click("#form button.button-primary");
      page.waitForURL(url -> !url.endsWith("preview"));
      jobs.runAll(network.network().id());
      page.navigate(page.url());
      assertThat(page.textContent("main")).contains("1 ligne a été rendue");
      check(page, "done-320-fr");
      page.navigate("/staff/imports");
      check(page, "lists-320-fr");
    }
  }

  @Test
  void aListTakenBackWhileItIsReadIsNotThereAndOneOrderedMeanwhileStays() {
    Account coordinator = coordinator(Language.ENGLISH);
    try (BrowserContext browser = browserOf(coordinator, Device.DESKTOP, Language.ENGLISH)) {
      Page page = browser.newPage();
      upload(page, "jeunes.csv");
      ImportRun read = latest(coordinator);
      Page other = browser.newPage();
      other.navigate(page.url());
      other.click("form[action$='/removal'] button");
      other.waitForURL("**/staff/imports");
      assertThat(other.textContent("main")).contains("jeunes.csv");
      assertThatThrownBy(() -> house.as(coordinator, () -> columns(read))).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> house.as(coordinator, () -> preview(read))).isInstanceOf(NotFound.class);

      upload(page, "jeunes-2.csv");
      house.as(coordinator, () -> lists.order(latest(coordinator)));
      page.click("form[action$='/removal'] button");
      page.waitForURL("**/staff/imports/*");
      assertThat(latest(coordinator).fileName()).isEqualTo("jeunes-2.csv");
    }
  }

  private ImportRun latest(Account coordinator) {
    return house.as(coordinator, () -> lists.latest().getFirst());
  }

  private Object columns(ImportRun run) {
    try {
      return lists.columns(run);
    } catch (SheetException unreadable) {
      return unreadable;
    }
  }

  private Object preview(ImportRun run) {
    try {
      return lists.preview(run);
    } catch (SheetException unreadable) {
      return unreadable;
    }
  }
}
