package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff sign in with two factors, or with a passkey. */
@ProductTest
class StaffSignInTest extends SignInHouse {
  private static final String PASSWORD = "tall cedar brings thunder";
  @Autowired Passwords passwords;
  @Autowired Invitations invitations;
  @Autowired Clock clock;

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
}
