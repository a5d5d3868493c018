package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do about their own signing in. */
@ProductTest
class OwnAccountTest {
  private static final String OLD = "tall cedar brings thunder";
  private static final String NEW = "quiet otters read poems";

  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired Sessions sessions;
  @Autowired RecoveryCodes recovery;
  @Autowired People people;
  @LocalServerPort int port;

  private BrowserContext browser(Device device, Language language) {
    return Browsers.open(device, language, "http://localhost:" + port);
  }

  private static void look(Page page, String name) {
    Browsers.screenshot(page, Path.of("target/pictures/access", name + ".png"));
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  @Test
  void anAdviserChangesTheirPasswordAndIsSignedOutEverywhereElse() {
    Account ines = house.staff(house.found("Passwords"), "Ines Martens", Role.ADVISER);
    passwords.set(ines, OLD);
    String elsewhere = sessions.begin(ines, true, "Firefox, Android");
    try (BrowserContext desktop = browser(Device.DESKTOP, Language.ENGLISH)) {
      signIns.signIn(desktop, ines);
      Page page = desktop.newPage();
      page.navigate("/account");
      assertThat(page.locator("main").innerText()).contains("Firefox, Android", "this one");
      look(page, "account-staff-1280");
      page.click("text=Change your password");
      page.fill("#current", NEW);
      page.fill("#password", "passwordpassword");
      page.fill("#again", "passwordpassword");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").innerText()).contains("This is not your password");
      page.fill("#current", OLD);
      page.fill("#password", "passwordpassword");
      page.fill("#again", "passwordpassword");
      page.click("#form .button-primary");
      assertThat(page.locator(".error-summary").innerText()).contains("guessed first");
      look(page, "own-password-1280");
      page.fill("#current", OLD);
      page.fill("#password", NEW);
      page.fill("#again", NEW);
      page.click("#form .button-primary");
      assertThat(page.locator(".banner").innerText()).contains("Your password is changed");
    }
    assertThat(passwords.fits(ines, NEW)).isTrue();
    assertThat(passwords.fits(ines, OLD)).isFalse();
    assertThat(sessions.find(elsewhere)).isEmpty();
  }

  @Test
  void aMenteeSignsALostPhoneOutFromAnotherOne() {
    Founded network = house.found("Lost phones");
    Account amina =
        house.asSystem(
            network,
            () -> {
              UUID person =
                  people.register(network.organisation(), PersonDetails.named("أمينة", "ar"), PersonProfile.EMPTY).id();
              return accounts.openForPerson(person, "أمينة", "amina@lost.example", null, "ar");
            });
    String lost = sessions.begin(amina, false, "Chrome, Android");
    try (BrowserContext phone = browser(Device.PHONE, Language.ARABIC)) {
      signIns.signIn(phone, amina);
      Page page = phone.newPage();
      page.navigate("/account");
      look(page, "account-320-ar");
      page.click("form[action*='/sessions/'] button");
      assertThat(page.locator("form[action*='/sessions/']").count()).isZero();
    }
    assertThat(sessions.find(lost)).isEmpty();
  }

  @Test
  void whoLostTheirPhoneGetsInOnceWithACodeFromPaper() {
    Account mats = house.staff(house.found("Paper recovery"), "Mats Lund", Role.MANAGER);
    passwords.set(mats, OLD);
    String code;
    try (BrowserContext phone = browser(Device.PHONE, Language.FRENCH)) {
      signIns.signIn(phone, mats);
      Page page = phone.newPage();
      page.navigate("/account?lang=fr");
      page.click("#recovery button");
      look(page, "recovery-320-fr");
      List<String> sheet = page.locator(".codes code").allInnerTexts();
      assertThat(sheet).hasSize(8).doesNotHaveDuplicates();
      code = sheet.getFirst();
    }
    Account other = house.staff(house.found("Other recovery"), "Other Person", Role.MANAGER);
    assertThat(recovery.take(other, code)).isFalse();
    assertThat(recovery.left(mats)).isEqualTo(8);
    assertThat(recovery.take(mats, code.toLowerCase().replace('-', ' '))).isTrue();
    assertThat(recovery.take(mats, code)).isFalse();
    assertThat(recovery.left(mats)).isEqualTo(7);
    recovery.print(mats);
    assertThat(recovery.left(mats)).isEqualTo(8);
  }

  @Test
  void peopleKnowTheirDevicesByTheirNames() {
    assertThat(BrowserName.of("Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"))
        .isEqualTo("Firefox, Android");
    assertThat(
            BrowserName.of(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1"))
        .isEqualTo("Safari, iPhone");
    assertThat(BrowserName.of("curl/8")).isEmpty();
  }
}
