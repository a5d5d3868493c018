package org.passerelle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Participation;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Opening times, choosing one, changing and giving it back, in a real browser. */
@ProductTest
class ChoosingATimeTest extends MeetingPlace {
  private static final Path PICTURES = Path.of("target/meet");
  private static final Pattern LINK = Pattern.compile("http://localhost(/l/appointments/\\S+)");

  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  private String url() {
    return "http://localhost:" + port;
  }

  private void look(Page page, String name) {
    noHorizontalScroll(page);
    checkAccessible(page);
    Browsers.screenshot(page, PICTURES.resolve(name + ".png"));
  }

  private String link(Participation participation) {
    Matcher link = LINK.matcher(meet.messagesTo(network, participation).getLast().body());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void aMenteePicksAnInterviewTimeOnAPhoneInArabic() throws IOException {
    Participation amina = meet.standing(network, edition, "mentee", "أمينة حداد", "ar", "interview");
    for (int hour = 9; hour < 12; hour++) {
      meet.open(ines, meet.slot(edition, "mentee", "interview", 1, ines, 4, hour, 1));
    }
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ENGLISH, url(), true)) {
      Page page = phone.newPage();
      page.navigate(link(amina));
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      look(page, "mine-ar-320");
      page.click("main .card a.button");
      look(page, "choose-ar-320");
      page.click("main form#form button.button-primary");
      assertThat(page.locator(".error-summary").textContent()).contains("اختر أحد الأوقات");
      page.click("label[for=slot-2]");
      page.selectOption("#interpreter", "ar");
      page.fill("#note", "سآتي مع ابنتي الصغيرة");
      page.click("main form#form button.button-primary");
      look(page, "booked-ar-320");
      assertThat(page.locator("main").textContent()).contains("10:00").contains("سآتي مع ابنتي الصغيرة");
      Download file = page.waitForDownload(() -> page.click("a[href$='calendar.ics']"));
      assertThat(Files.readString(file.path())).contains("BEGIN:VEVENT").contains("Rue du Pont 12");
    }
    assertThat(meet.messagesTo(network, amina).getLast().subject()).startsWith("مقابلة");
  }

  @Test
  void whoComesLastToTheLastPlaceIsToldAndKeepsWhatWasWritten() {
    Participation olena = meet.standing(network, edition, "mentee", "Olena Marchuk", "uk", "interview");
    Participation amir = meet.standing(network, edition, "mentee", "Amir Rahimi", "en", "interview");
    meet.open(ines, meet.slot(edition, "mentee", "interview", 1, ines, 4, 9, 1));
    meet.open(ines, meet.slot(edition, "mentee", "interview", 1, ines, 4, 10, 1));
    String ofOlena = link(olena);
    String ofAmir = link(amir);
    try (BrowserContext one = Browsers.open(Device.PHONE, Language.UKRAINIAN, url(), false);
        BrowserContext two = Browsers.open(Device.PHONE, Language.ENGLISH, url(), true)) {
      Page first = one.newPage();
      Page second = two.newPage();
      first.navigate(ofOlena);
      first.click("main .card a.button");
      second.navigate(ofAmir);
      second.click("main .card a.button");
      first.click("label[for=slot]");
      second.click("label[for=slot]");
      second.fill("#note", "I come by wheelchair");
      first.click("main form#form button.button-primary");
      second.click("main form#form button.button-primary");
      assertThat(second.locator(".error-summary").textContent()).contains("Somebody else has just taken the last place");
      assertThat(second.inputValue("#note")).isEqualTo("I come by wheelchair");
      look(second, "last-place-320");
      second.click("label[for=slot]");
      second.click("main form#form button.button-primary");
      assertThat(second.locator("main").textContent()).contains("10:00");
    }
  }

  @Test
  void aMentorChangesTheTimeAndThenGivesItBack() {
    Participation karim = meet.standing(network, edition, "mentor", "Karim Bensaïd", "fr", "information-session");
    meet.open(ines, meet.slot(edition, "mentor", "information-session", 1, ines, 4, 9, 30));
    meet.open(ines, meet.slot(edition, "mentor", "information-session", 1, ines, 5, 18, 30));
    Account account =
        house.asSystem(network, () -> accounts.openForPerson(karim.person(), "Karim Bensaïd", null, null, "fr"));
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.FRENCH, url(), true)) {
      signIns.signIn(desktop, account);
      Page page = desktop.newPage();
      page.navigate("/me/appointments");
      look(page, "mine-fr-1280");
      page.click("main .card a.button");
      page.click("label[for=slot]");
      page.click("main form#form button.button-primary");
      look(page, "booked-fr-1280");
      page.click("text=Choisir un autre moment");
      look(page, "change-fr-1280");
      page.click("label[for=slot]");
      page.click("main form#form button.button-primary");
      assertThat(page.locator("main").textContent()).contains("18:00");
      page.click("text=Je ne peux pas venir");
      look(page, "return-fr-1280");
      page.click("main form#form button.button-danger");
      assertThat(page.locator("main").textContent()).contains("Choisir un moment");
    }
    assertThat(meet.messagesTo(network, karim)).extracting(MeetHouse.Message::topic)
        .containsExactly(
            "appointments.mail.invitation", "appointments.mail.booked", "appointments.mail.moved",
            "appointments.mail.given-back");
  }

  @Test
  void aLinkThatIsNotOursOpensNothing() {
    try (BrowserContext phone = Browsers.open(Device.PHONE, Language.ENGLISH, url(), true)) {
      Response answer = phone.newPage().navigate("/l/appointments/" + UUID.randomUUID());
      assertThat(answer.status()).isEqualTo(410);
    }
  }

  @Test
  void anAdviserOpensAMorningOfInterviewsAndCallsOneOff() {
    Participation olena = meet.standing(network, edition, "mentee", "Olena Marchuk", "uk", "interview");
    LocalDate day = TestHouse.today(clock).plusDays(8);
    try (BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, url(), true)) {
      signIns.signIn(desktop, ines);
      Page page = desktop.newPage();
      page.navigate("/staff/appointments");
      look(page, "week-empty-1280");
      page.click("text=Open times");
      look(page, "new-for-1280");
      page.locator(".card", new Page.LocatorOptions().setHasText("mentees")).locator("a:text-is('Interview')").click();
      page.fill("#day1-day", String.valueOf(day.getDayOfMonth()));
      page.fill("#day1-month", String.valueOf(day.getMonthValue()));
      page.fill("#day1-year", String.valueOf(day.getYear()));
      page.fill("#from", "9");
      page.fill("#to", "half past");
      page.fill("#place", "Rue du Pont 12, first floor");
      page.click("main form#form button.button-primary");
      assertThat(page.locator(".error-summary").textContent()).contains("Enter a time such as 9:30.");
      assertThat(page.inputValue("#to")).isEqualTo("half past");
      look(page, "new-slots-1280");
      page.fill("#to", "12h30");
      page.click("main form#form button.button-primary");
      assertThat(page.locator(".banner").textContent()).contains("3 times are open");
      look(page, "week-1280");
      page.locator("main th a").first().click();
      page.selectOption("#participation", olena.id().toString());
      page.click("text=Book a place");
      assertThat(page.locator("main").textContent()).contains("Olena Marchuk");
      look(page, "slot-1280");
      page.setViewportSize(320, 720);
      look(page, "slot-320");
      page.fill("#remark", "The room is ours until noon.");
      page.click("text=Keep the note");
      assertThat(page.inputValue("#remark")).isEqualTo("The room is ours until noon.");
      page.navigate("/staff/appointments?programme=duo&week=" + day);
      assertThat(page.locator("main").textContent()).contains("The room is ours until noon.", "Interview");
      page.navigate("/staff/appointments?programme=other&week=" + day);
      assertThat(page.locator("main").textContent()).doesNotContain("Interview");
      page.navigate("/staff/appointments?programme=duo&week=" + day);
      page.locator("main th a").first().click();
      page.click("text=Call off");
      page.click("main form#form button.button-danger");
      assertThat(page.locator(".error-summary").isVisible()).isTrue();
      page.fill("#reason", "I am ill today.");
      look(page, "call-off-320");
      page.click("main form#form button.button-danger");
      assertThat(page.locator("main").textContent()).contains("Called off");
    }
    assertThat(meet.messagesTo(network, olena).getLast().body()).contains("I am ill today.");
  }
}
