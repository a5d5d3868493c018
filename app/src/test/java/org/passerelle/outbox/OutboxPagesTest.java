package org.passerelle.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.messages.NewMessage;
import org.passerelle.messages.Outbox;
import org.passerelle.messages.OutboxSender;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductTest
class OutboxPagesTest {
  @Autowired TestHouse house;
  @Autowired SignIns signIns;
  @Autowired Outbox outbox;
  @Autowired OutboxSender sender;
  @LocalServerPort int port;

  @Test
  void anAdministratorReadsWhatWasWrittenOnAPhoneInFrench() {
    Founded network = house.found("Outbox");
    UUID kept = put(network, "Your interview");
    network.system().call(sender::sendDue);
    put(network, "Waiting still");
    try (BrowserContext phone = signedIn(house.staff(network, "Ada Admin", Role.ADMINISTRATOR))) {
      Page page = phone.newPage();
      assertThat(page.navigate("/staff/outbox?lang=fr").status()).isEqualTo(200);
      look(page, "outbox");
      assertThat(page.locator("tbody tr").count()).isEqualTo(2);
      assertThat(page.locator("tbody tr").first().textContent()).contains("Waiting still", "En attente");
      page.navigate("/staff/outbox?state=KEPT");
      assertThat(page.locator("tbody tr").count()).isEqualTo(1);
      page.click("a[href='/staff/outbox/" + kept + "']");
      look(page, "letter");
      assertThat(page.locator("main").textContent())
          .contains("amina@example.org", "Come at ten", "BEGIN:VCALENDAR", "Conservé ici");
    }
  }

  @Test
  void nobodySignsInWithALinkThatWasWrittenToSomebodyElse() {
    Founded network = house.found("Discreet letters");
    String token = "q8Zt3xV0nR5sW2yB7kM1pL4dF6gH9jCe_aU-oXiTvY";
    String body = "Sign in: http://localhost/sign-in/confirm?token=" + token + "\nOr use your code: K7PD-3MXA.";
    UUID mail = house.asSystem(network, () -> outbox.put(letter("access.mail.sign-in", body, network)));
    String invitation = "Choose a password: http://localhost/invitation?token=" + token;
    UUID invited = house.asSystem(network, () -> outbox.put(letter("access.staff.mail.invitation", invitation, network)));
    network.system().call(sender::sendDue);
    try (BrowserContext phone = signedIn(house.staff(network, "Ada Admin", Role.ADMINISTRATOR))) {
      Page page = phone.newPage();
      page.navigate("/staff/outbox/" + mail + "?lang=fr");
      assertThat(page.content()).contains("confirm?token=•••••").doesNotContain(token, "K7PD-3MXA");
      look(page, "letter-hidden");
      page.navigate("/staff/outbox/" + invited);
      assertThat(page.content()).as("no mail server is set here, so somebody has to hand it on").contains(token);
    }
  }

  private static NewMessage letter(String topic, String body, Founded network) {
    return NewMessage.mail("amina@example.org", "en", "A letter", body, topic, network.organisation(), null);
  }

  @Test
  void aManagerSeesHowMessagesFareAndNotWhatTheySayOrToWhom() {
    Founded network = house.found("Least");
    UUID message = put(network, "Your interview");
    try (BrowserContext phone = signedIn(house.staff(network, "Mia Manager", Role.MANAGER))) {
      Page page = phone.newPage();
      page.navigate("/staff/outbox?lang=fr");
      look(page, "outbox-manager");
      assertThat(page.locator("tbody tr").count()).isEqualTo(1);
      assertThat(page.content()).doesNotContain("amina@example.org", "Your interview", message.toString());
      assertThat(page.navigate("/staff/outbox/" + message).status()).isEqualTo(403);
    }
  }

  @Test
  void anotherNetworksAdministratorFindsNothing() {
    UUID message = put(house.found("Here"), "Your interview");
    try (BrowserContext phone = signedIn(house.staff(house.found("There"), "Eve Admin", Role.ADMINISTRATOR))) {
      Page page = phone.newPage();
      assertThat(page.navigate("/staff/outbox/" + message).status()).isEqualTo(404);
      page.navigate("/staff/outbox");
      assertThat(page.locator("tbody tr").count()).isZero();
    }
  }

  private UUID put(Founded network, String subject) {
    NewMessage mail =
        NewMessage.mail("amina@example.org", "en", subject, "Come at ten", "test.mail", network.organisation(), null);
    return house.asSystem(network, () -> outbox.put(mail.withCalendar("BEGIN:VCALENDAR\r\nEND:VCALENDAR")));
  }

  private BrowserContext signedIn(Account account) {
    BrowserContext phone = Browsers.open(Device.PHONE, Language.FRENCH, "http://localhost:" + port);
    signIns.signIn(phone, account);
    return phone;
  }

  private static void look(Page page, String picture) {
    checkAccessible(page);
    noHorizontalScroll(page);
    Browsers.screenshot(page, Path.of("target", "outbox", picture + ".png"));
  }
}
