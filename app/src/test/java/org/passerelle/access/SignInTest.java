package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;

/** People without a password sign in by what they have: a mail, a phone, a code on paper. */
@ProductTest
class SignInTest extends SignInHouse {
  @Autowired PrintedCodes codes;
  @Autowired People people;

  @Test
  void aMenteeSignsInWithTheLinkFromAMailOnAPhone() {
    Founded network = house.found("Ghent");
    Account olena = mentee(network, "Olena Marchuk");
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.UKRAINIAN, base())) {
      Page page = phone.newPage();
      page.navigate("/account");
      look(page);
      page.fill("#email", olena.email().toUpperCase());
      page.click("#link button");
      look(page);
      String link = linkIn(lastMessage(network, olena));

      page.navigate(link);
      look(page);
      page.reload();
      page.click("main form button");
      assertThat(page.url()).endsWith("/account");
      look(page);
      assertThat(page.locator("main").textContent()).contains("Olena Marchuk");

      Response again = page.navigate(link);
      assertThat(again.status()).isEqualTo(410);
      look(page);
    }
  }

  @Test
  void nobodyLearnsFromTheSignInPageWhoIsKnown() {
    Founded network = house.found("Discreet");
    Account known = mentee(network, "Known Person");
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.ENGLISH, base(), false)) {
      Page page = browser.newPage();
      String forKnown = askForLink(page, known.email());
      String forUnknown = askForLink(page, "nobody@nowhere.example");
      assertThat(forUnknown.replace("nobody@nowhere.example", "X")).isEqualTo(forKnown.replace(known.email(), "X"));
    }
  }

  private static String askForLink(Page page, String email) {
    page.navigate("/sign-in");
    page.fill("#email", email);
    page.click("#link button");
    return page.locator("main").innerText();
  }

  @Test
  void aMentorWithoutMailSignsInWithACodeOnPaperAndOnlyOnce() {
    Founded network = house.found("Paper");
    Account jan = mentee(network, "Jan Peeters");
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    List<String> sheet = house.as(adviser, () -> codes.print(jan));
    assertThat(sheet).hasSize(PrintedCodes.ON_A_SHEET).doesNotHaveDuplicates();
    String typed = sheet.getFirst().toLowerCase().replace('-', ' ');
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.ARABIC, base())) {
      Page page = browser.newPage();
      page.navigate("/sign-in");
      page.fill("#code", typed);
      page.click("#code-form button");
      page.navigate("/account");
      assertThat(page.locator("main").textContent()).contains("Jan Peeters");
      look(page);
      page.click("form.sign-out button");

      page.navigate("/sign-in");
      page.fill("#code", typed);
      page.click("#code-form button");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      assertThat(page.inputValue("#code")).isEqualTo(typed);
      look(page);
    }
  }

  @Test
  void aLearnerSignsInWithACodeInATextMessage() {
    Founded network = house.found("Texts");
    Person person = register(network, "Amina Haddad");
    String number = "+3247" + (1_000_000 + (int) (Math.random() * 8_999_999));
    Account amina =
        house.asSystem(network, () -> accounts.openForPerson(person.id(), "Amina Haddad", null, number, "ar"));
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.ARABIC, base(), false)) {
      Page page = browser.newPage();
      page.navigate("/sign-in/text");
      page.fill("#phone", "0" + number.substring(3));
      page.click("main form button");
      String code = found(Pattern.compile("\\d{6}"), lastMessage(network, amina));
      page.fill("#code", code);
      page.click("main form button");
      page.navigate("/account");
      assertThat(page.locator("main").textContent()).contains("Amina Haddad");
    }
  }

  private Account mentee(Founded network, String name) {
    Person person = register(network, name);
    String email = name.toLowerCase().replace(' ', '.') + "@" + network.network().slug() + ".example";
    return house.asSystem(network, () -> accounts.openForPerson(person.id(), name, email, null, "uk"));
  }

  private Person register(Founded network, String name) {
    return house.asSystem(
        network,
        () -> people.register(network.organisation(), PersonDetails.named(name, "en"), PersonProfile.EMPTY));
  }
}
