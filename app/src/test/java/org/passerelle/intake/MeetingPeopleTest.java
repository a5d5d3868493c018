package org.passerelle.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.pages.Browsers.checkAccessible;
import static org.passerelle.pages.Browsers.noHorizontalScroll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Interviews, decisions and preparation, in a real browser. */
@ProductTest
class MeetingPeopleTest extends MeetingPlace {
  private static final Path PICTURES = Path.of("target/meet");

  @Autowired SignIns signIns;
  @Autowired Appointments appointments;
  @LocalServerPort int port;

  private BrowserContext desktop(Account account) {
    BrowserContext desktop = Browsers.open(Device.DESKTOP, Language.ENGLISH, "http://localhost:" + port, true);
    signIns.signIn(desktop, account);
    return desktop;
  }

  private void look(Page page, String name) {
    noHorizontalScroll(page);
    checkAccessible(page);
    Browsers.screenshot(page, PICTURES.resolve(name + ".png"));
  }

  private static void send(Page page) {
    page.click("main form#form button.button-primary");
  }

  private void answer(Page page, String work) {
    page.fill("#answer-work-wished", work);
    page.fill("#answer-tried", "Two agencies, no answer.");
    page.click("label[for=answer-first-step]");
    page.click("label[for=answer-weekly]");
    page.fill("#answer-expects", "Patience.");
  }

  @Test
  void anAdviserHoldsAnInterviewAndDecidesWithAReason() {
    Participation olena = meet.standing(network, edition, "mentee", "Olena Marchuk", "uk", "interview");
    String file = "/staff/participations/" + olena.id();
    try (BrowserContext desktop = desktop(ines)) {
      Page page = desktop.newPage();
      page.navigate(file);
      look(page, "participation-1280");
      page.click("text=Interview form");
      page.fill("#answer-work-wished", "Nurse");
      page.click("text=Keep and go on later");
      assertThat(page.inputValue("#answer-work-wished")).isEqualTo("Nurse");
      send(page);
      assertThat(page.locator(".error-summary").textContent()).contains("Answer this question.");
      answer(page, "Nurse, as at home");
      look(page, "interview-1280");
      send(page);
      assertThat(page.url()).endsWith("/decision/interview");
      page.click("label:has-text('Refuse')");
      page.fill("#reason", "We both thought that a course comes first.");
      send(page);
      assertThat(page.locator(".error-summary").textContent()).contains("Choose the reason that the person reads.");
      look(page, "decision-1280");
      page.setViewportSize(320, 720);
      look(page, "decision-320");
      page.selectOption("#refusal", "OTHER_HELP");
      send(page);
      assertThat(page.locator(".banner").textContent()).contains("Decided");
      look(page, "participation-320");
    }
    assertThat(meet.messagesTo(network, olena).getLast().body())
        .contains("We both thought that a course comes first.")
        .contains("30 днів");
  }

  @Test
  void twoAdvisersWhoFillTheSameInterviewAreToldAndNeitherLoses() {
    Participation olena = meet.standing(network, edition, "mentee", "Olena Marchuk", "uk", "interview");
    Account mats = house.staff(network, "Mats Lund", Role.ADVISER);
    try (BrowserContext one = desktop(ines);
        BrowserContext two = desktop(mats)) {
      Page first = one.newPage();
      Page second = two.newPage();
      first.navigate("/staff/participations/" + olena.id() + "/interview");
      second.navigate("/staff/participations/" + olena.id() + "/interview");
      answer(first, "Nurse");
      send(first);
      answer(second, "Cook");
      send(second);
      assertThat(second.locator(".warning").textContent()).contains("Ines Martens saved this form");
      assertThat(second.locator(".summary").textContent()).contains("Nurse");
      assertThat(second.inputValue("#answer-work-wished")).isEqualTo("Cook");
      look(second, "interview-meanwhile-1280");
      second.fill("#answer-work-wished", "Nurse or cook");
      send(second);
      assertThat(second.locator("main").textContent()).contains("Nurse or cook");
    }
  }

  @Test
  void aMentorBecomesReadyAfterFourTrainingDaysAndTheCheck() {
    Participation karim = meet.standing(network, edition, "mentor", "Karim Bensaïd", "fr", "training");
    List<UUID> days = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      UUID slot = meet.open(ines, meet.slot(edition, "mentor", "training", day, ines, day + 2, 9, 15));
      house.as(ines, () -> appointments.book(slot, karim.id(), null, null));
      meet.letPass(network, slot);
      days.add(slot);
    }
    String file = "/staff/participations/" + karim.id();
    try (BrowserContext desktop = desktop(ines)) {
      Page page = desktop.newPage();
      for (int day = 1; day <= 4; day++) {
        assertThat(house.as(ines, () -> meet.standsIn(karim, "training"))).as("before day " + day).isTrue();
        page.navigate("/staff/appointments/" + days.get(day - 1));
        page.locator("label:text-is('Yes')").click();
        if (day == 1) {
          look(page, "attendance-1280");
        }
        page.click("text=Save attendance");
        assertThat(page.locator(".banner").textContent()).contains("Attendance of 1 person is noted.");
      }
      assertThat(house.as(ines, () -> meet.standsIn(karim, "training"))).isFalse();
      assertThat(house.as(ines, () -> meet.standsIn(karim, "matching"))).as("without the record extract").isFalse();
      page.navigate("/staff/appointments/" + days.getFirst() + "/list");
      look(page, "list-1280");
      page.navigate(file);
      assertThat(page.locator(".warning").textContent()).contains("as soon as the missing check");
      look(page, "held-back-1280");
      page.click(".summary-change a");
      look(page, "check-1280");
      LocalDate today = TestHouse.today(clock);
      page.fill("#on-day", String.valueOf(today.getDayOfMonth()));
      page.fill("#on-month", String.valueOf(today.getMonthValue()));
      page.fill("#on-year", String.valueOf(today.getYear() + 1));
      page.click("label[for=result]");
      send(page);
      assertThat(page.locator(".error-summary").textContent()).contains("still to come");
      page.fill("#on-year", String.valueOf(today.getYear()));
      send(page);
      assertThat(house.as(ines, () -> meet.standsIn(karim, "matching"))).isTrue();
      look(page, "ready-1280");
      page.click("text=Leaves the programme");
      look(page, "leaving-1280");
    }
  }
}
