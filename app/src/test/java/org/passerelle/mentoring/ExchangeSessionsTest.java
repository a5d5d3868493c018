package org.passerelle.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.intake.Attendances;
import org.passerelle.mentoring.TestDuos.Team;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class ExchangeSessionsTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  @Autowired TestHouse house;
  @Autowired TestDuos tests;
  @Autowired SignIns signIns;
  @Autowired Dashboards dashboards;
  @Autowired Indicators indicators;
  @Autowired Attendances attendances;
  @Autowired JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterEach
  void theClockFollowsTheMachineAgain() {
    tests.clockFollows();
  }

  @Test
  void mentorsComeTogetherAtAnExchangeThatTheirAdviserOpened() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    openTwo(team);

    String link = tests.links(team, duo.supporterPerson(), "appointments.mail.exchange").getFirst();
    assertThat(tests.links(team, duo.seekerPerson(), "appointments.mail.exchange")).isEmpty();
    signUp(link);
    tests.day(team, MONDAY.plusDays(13));
    assertThat(tests.links(team, duo.supporterPerson(), "appointments.mail.reminder")).hasSize(1);
    assertThat(calendarOf(team, duo)).contains("BEGIN:VEVENT", "interVision");

    tests.on(MONDAY.plusDays(15));
    noteWhoCame(team);
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/duos/" + duo.id());
      assertThat(page.locator("main").textContent()).contains("interVision").contains("1 of 2");
      checked(page, "duo-exchange");
    }
    mentorSeesIt(team, duo);
    assertThat(exchanged(team)).isZero();
    comesToTheSecond(team);
    assertThat(exchanged(team)).isEqualTo(1);
  }

  /** One on the afternoon of the day, one in its evening a month later. */
  private void openTwo(Team team) {
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.adviser());
      Page page = desk.newPage();
      for (int session = 1; session <= 2; session++) {
        LocalDate day = MONDAY.plusDays(session == 1 ? 14 : 35);
        page.navigate("/staff/appointments/new");
        page.locator("main a", new Page.LocatorOptions().setHasText("interVision")).first().click();
        page.locator("#day1-day").fill(String.valueOf(day.getDayOfMonth()));
        page.locator("#day1-month").fill(String.valueOf(day.getMonthValue()));
        page.locator("#day1-year").fill(String.valueOf(day.getYear()));
        page.locator("#from").fill(session == 1 ? "10:00" : "17:00");
        page.locator("#to").fill(session == 1 ? "12:00" : "19:00");
        page.locator("#place").fill("House of mentors");
        page.locator("#form button[type=submit]").click();
        page.locator(".banner").waitFor();
        assertThat(page.locator(".banner").count()).isEqualTo(1);
      }
      page.navigate("/staff/appointments?week=" + MONDAY.plusDays(14));
      checked(page, "exchange-week");
    }
  }

  private void signUp(String link) {
    try (var phone = Browsers.open(Device.PHONE, Language.ENGLISH, url())) {
      Page page = phone.newPage();
      page.navigate(link);
      checked(page, "exchange-mine");
      for (int session = 1; session <= 2; session++) {
        page.navigate(link);
        page.locator("main a.button:not(.button-secondary)").first().click();
        page.locator("input[name=slot] + label").first().click();
        checked(page, "exchange-choose");
        page.locator("#form button[type=submit]").click();
        page.locator(".banner").waitFor();
        assertThat(page.locator(".banner").count()).isEqualTo(1);
      }
      checked(page, "exchange-booked");
    }
  }

  private String calendarOf(Team team, Duo duo) {
    return house.asSystem(team.network(), () ->
        jdbc.sql(
                """
                select calendar from outbox_message where person_id = ? and topic = 'appointments.mail.booked' limit 1
                """)
            .params(duo.supporterPerson())
            .query(String.class)
            .single());
  }

  private void noteWhoCame(Team team) {
    UUID slot =
        house.asSystem(team.network(), () ->
            jdbc.sql("select id from slot where stage = 'exchange' order by session limit 1")
                .query(UUID.class)
                .single());
    try (var desk = Browsers.open(Device.DESKTOP, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/appointments/" + slot);
      checked(page, "exchange-slot");
      page.locator("input[name^=came-][value=yes] + label").first().click();
      page.locator("#attendance button[type=submit], form[action$=attendance] button[type=submit]").first().click();
      assertThat(page.locator(".banner").count()).isEqualTo(1);
    }
  }

  private void mentorSeesIt(Team team, Duo duo) {
    Account mentor = tests.accountOf(team, duo, Side.SUPPORTER, "ar");
    try (var phone = Browsers.open(Device.PHONE, Language.ARABIC, url())) {
      signIns.signIn(phone, mentor);
      Page page = phone.newPage();
      page.navigate("/me/duo");
      assertThat(page.locator("main").textContent()).contains("حضرت مرة واحدة");
      checked(page, "me-duo-exchange-ar");
    }
  }

  private void comesToTheSecond(Team team) {
    tests.on(MONDAY.plusDays(36));
    UUID second =
        house.asSystem(team.network(), () ->
            jdbc.sql(
                    """
                    select b.id from booking b join slot s on s.network_id = b.network_id and s.id = b.slot_id
                    where s.stage = 'exchange' and s.session = 2
                    """)
                .query(UUID.class)
                .single());
    house.as(team.adviser(), () -> attendances.note(second, true));
  }

  private int exchanged(Team team) {
    return house.as(team.adviser(), () -> {
      Definition usual = Definition.of(indicators.blueprint("duo"));
      return dashboards.show("duo", usual).duos().exchanged().value();
    });
  }

  private static void checked(Page page, String picture) {
    Browsers.screenshot(page, Path.of("target/mentoring", picture + ".png"));
    Browsers.checkAccessible(page);
    Browsers.noHorizontalScroll(page);
  }

  private String url() {
    return "http://localhost:" + port;
  }
}
