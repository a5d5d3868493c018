package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
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
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in, in a real browser. */
@ProductTest
class SignInTest {
  private static final String PASSWORD = "tall cedar brings thunder";

  @Autowired TestHouse house;
  @Autowired Accounts accounts;
  @Autowired Passwords passwords;
  @Autowired PrintedCodes codes;
  @Autowired Invitations invitations;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @LocalServerPort int port;

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

  @Test
  void anInvitedAdviserChoosesAPasswordAndSignsInWithAnAuthenticatorApp() {
    Founded network = house.found("Staff");
    Account ines =
        house.asSystem(
            network,
            () -> {
              Account account = accounts.openForStaff(
                  network.organisation(), "Ines Martens", "ines@" + network.network().slug() + ".example", "en",
                  Set.of(Role.ADVISER));
              invitations.send(account, "access.staff.mail.invitation.");
              return account;
            });
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      Page page = desktop.newPage();
      page.navigate(linkIn(lastMessage(network, ines)));
      page.fill("#password", "passwordpassword");
      page.fill("#again", "passwordpassword");
      page.click("main form button");
      assertThat(page.locator(".error-summary").textContent()).contains("guessed first");
      look(page);
      page.fill("#password", PASSWORD);
      page.fill("#again", PASSWORD);
      page.click("main form button");

      assertThat(page.url()).endsWith("/sign-in/staff/second-factor");
      look(page);
      byte[] key = fromBase32(page.locator("code").textContent().strip());
      page.fill("#totp", "000000");
      page.click("main form button");
      assertThat(fromBase32(page.locator("code").textContent().strip())).isEqualTo(key);
      page.fill("#totp", Totp.code(key, Totp.step(clock.instant())));
      page.click("main form button");
      page.navigate("/account");
      look(page);
      page.click("form.sign-out button");

      page.navigate("/sign-in/staff");
      look(page);
      page.fill("#email", ines.email());
      page.fill("#password", PASSWORD);
      page.click("main form button");
      assertThat(page.url()).endsWith("/sign-in/staff/code");
      look(page);
      page.navigate("/sign-in/staff/second-factor");
      assertThat(page.url()).as("a password alone adds no second factor").endsWith("/sign-in/staff");
      page.navigate("/sign-in/staff/code");
      page.fill("#totp", Totp.code(key, Totp.step(clock.instant()) + 1));
      page.click("main form button");
      page.navigate("/account");
      assertThat(page.locator("main").textContent()).contains("Ines Martens");
    }
  }

  @Test
  void aManagerSignsInWithAPasskeyAlone() {
    Founded network = house.found("Passkeys");
    Account mats = house.staff(network, "Mats Lund", Role.MANAGER);
    assertThat(passwords.set(mats, PASSWORD)).isEmpty();
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, base())) {
      Page page = desktop.newPage();
      virtualAuthenticator(page);
      page.navigate("/sign-in/staff");
      page.fill("#email", mats.email());
      page.fill("#password", PASSWORD);
      page.click("main form button");
      page.click("#new-passkey button");
      page.waitForURL(url -> !url.contains("/sign-in"));
      page.navigate("/account");
      look(page);
      page.click("form.sign-out button");

      page.navigate("/sign-in/staff");
      page.click("#passkey button");
      page.waitForURL(url -> !url.contains("/sign-in"));
      page.navigate("/account");
      assertThat(page.locator("main").textContent()).contains("Mats Lund", "This device");
    }
  }

  @Test
  void whoGuessesPasswordsHasToWait() {
    Founded network = house.found("Guesses");
    Account account = house.staff(network, "Guessed At", Role.ADVISER);
    try (BrowserContext browser = Browsers.open(Device.PHONE, Language.ENGLISH, base())) {
      Page page = browser.newPage();
      page.navigate("/sign-in/staff");
      for (int i = 0; i < 9; i++) {
        page.fill("#email", account.email());
        page.fill("#password", "guess number " + i);
        Response answer = page.waitForNavigation(() -> page.click("main form button"));
        assertThat(answer.status()).isEqualTo(i < 8 ? 200 : 429);
      }
      look(page);
    }
  }

  private static void virtualAuthenticator(Page page) {
    var devTools = page.context().newCDPSession(page);
    devTools.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    devTools.send("WebAuthn.addVirtualAuthenticator", arguments);
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

  private void look(Page page) {
    checkAccessible(page);
    noHorizontalScroll(page);
  }

  /** The body of the message last written to an account; it is written after the page has answered. */
  private String lastMessage(Founded network, Account account) {
    for (int tries = 0; tries < 100; tries++) {
      List<String> bodies =
          house.asSystem(
              network,
              () ->
                  jdbc.sql("select body from outbox_message where account_id = ? order by written_at desc, id desc")
                      .param(account.id())
                      .query(String.class)
                      .list());
      if (!bodies.isEmpty()) {
        return bodies.getFirst();
      }
      sleep();
    }
    throw new AssertionError("no message was written");
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String linkIn(String body) {
    return found(Pattern.compile("http://localhost(/\\S+)"), body).replace("http://localhost", "");
  }

  private static String found(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }

  private static byte[] fromBase32(String text) {
    var bytes = new java.io.ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char c : text.toCharArray()) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bytes.write(buffer >> (bits - 8));
        bits -= 8;
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }

  private String base() {
    return "http://localhost:" + port;
  }
}
