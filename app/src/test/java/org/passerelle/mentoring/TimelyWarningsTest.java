package org.passerelle.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.impact.FollowUpAnswers;
import org.passerelle.impact.FollowUps;
import org.passerelle.mentoring.TestDuos.Team;
import org.passerelle.pages.Browsers;
import org.passerelle.pages.Browsers.Device;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Caseloads;
import org.passerelle.scope.Ids;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class TimelyWarningsTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

  @Autowired TestHouse house;
  @Autowired TestDuos tests;
  @Autowired SignIns signIns;
  @Autowired Alerts alerts;
  @Autowired AlertList list;
  @Autowired CheckIns checkIns;
  @Autowired FollowUps followUps;
  @Autowired FollowUpAnswers answers;
  @Autowired Duos duos;
  @Autowired Caseloads caseloads;
  @Autowired JdbcClient jdbc;
  @LocalServerPort private int port;

  @AfterEach
  void theClockFollowsTheMachineAgain() {
    tests.clockFollows();
  }

  @Test
  void anAdviserIsCalledAtNinetyThirtyAndSevenDaysBeforeAPermitEnds() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = lookedAfter(team);
    LocalDate end = MONDAY.plusDays(100);
    see(team, duo, "permit", MONDAY, end, null);
    tests.day(team, MONDAY.plusDays(9));
    assertThat(papersThatCall(team)).isEmpty();
    tests.day(team, MONDAY.plusDays(10));
    tests.day(team, MONDAY.plusDays(11));
    AlertList.Row first = papersThatCall(team).getFirst();
    assertThat(papersThatCall(team)).hasSize(1);
    assertThat(first.owner()).isEqualTo("Ines Adviser");
    lookAt(team, first);
    house.as(team.adviser(), () -> alerts.close(first.id(), ClosingReason.AGREED.key(), "They go to the town hall"));
    tests.day(team, MONDAY.plusDays(69));
    assertThat(papersThatCall(team)).as("told once").isEmpty();
    tests.day(team, MONDAY.plusDays(70));
    assertThat(papersThatCall(team)).as("thirty days before").hasSize(1);
    tests.day(team, MONDAY.plusDays(93));
    assertThat(papersThatCall(team)).as("seven days before; the earlier one made room").hasSize(1);
    see(team, duo, "permit", MONDAY.plusDays(94), end.plusYears(1), null);
    tests.day(team, MONDAY.plusDays(95));
    assertThat(papersThatCall(team)).as("the new permit was seen").isEmpty();
  }

  @Test
  void aCheckIsCalledForBeforeItsReview() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = lookedAfter(team);
    see(team, duo, "record-extract", MONDAY, null, MONDAY.plusDays(80));
    tests.day(team, MONDAY.plusDays(19));
    assertThat(papersThatCall(team)).isEmpty();
    tests.day(team, MONDAY.plusDays(20));
    assertThat(papersThatCall(team)).extracting(AlertList.Row::paper).containsExactly("record-extract");
  }

  @Test
  void whoeverLeavesACheckInUnansweredIsRemindedOnceBeforeAnybodyIsCalled() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    tests.day(team, MONDAY.plusWeeks(2));
    CheckIns.CheckIn mentors =
        house.as(team.adviser(), () -> checkIns.of(duo.id())).stream()
            .filter(one -> one.side() == Side.SUPPORTER).findFirst().orElseThrow();
    house.as(team.adviser(), () -> checkIns.answer(mentors.id(), new Answers(Map.of()), "phone"));
    tests.day(team, MONDAY.plusWeeks(2).plusDays(3));
    tests.day(team, MONDAY.plusWeeks(2).plusDays(4));
    assertThat(tests.links(team, duo.seekerPerson(), "mentoring.mail.check-in-again")).hasSize(1);
    assertThat(tests.links(team, duo.supporterPerson(), "mentoring.mail.check-in-again")).isEmpty();
    assertThat(house.as(team.adviser(), () -> alerts.open()))
        .extracting(Alert::kind).doesNotContain(AlertKind.CHECK_IN_LATE);
  }

  @Test
  void aFollowUpIsAskedForAgainOnceAndAWorryingAnswerCallsTheAdviser() {
    Team team = tests.team("duo", MONDAY);
    Duo duo = lookedAfter(team);
    house.as(team.adviser(), () -> duos.end(duo.id(), "term-over", null, MONDAY));
    LocalDate asked = MONDAY.plusMonths(3);
    tests.day(team, asked);
    tests.day(team, asked.plusDays(7));
    tests.day(team, asked.plusDays(9));
    assertThat(tests.links(team, duo.seekerPerson(), "impact.mail.follow-up-again")).hasSize(1);
    FollowUps.FollowUp first =
        house.as(team.adviser(), () -> followUps.of(duo.seekerParticipation())).getFirst();
    house.as(team.adviser(), () ->
        answers.reached(
            first, new FollowUpAnswers.Looking(), new Answers(Map.of("talk", List.of("yes"))), "phone"));
    assertThat(house.as(team.adviser(), () -> list.open(team.adviser().id(), false)))
        .filteredOn(row -> row.kind() == AlertKind.WORRYING_ANSWER)
        .extracting(AlertList.Row::about)
        .containsExactly("Amina Haddad");
  }

  private Duo lookedAfter(Team team) {
    Duo duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
    house.as(team.adviser(), () -> {
      caseloads.give(duo.seekerParticipation(), team.adviser().id(), "first");
      return duo;
    });
    return duo;
  }

  private void see(Team team, Duo duo, String kind, LocalDate on, LocalDate expires, LocalDate review) {
    house.as(team.adviser(), () ->
        jdbc.sql(
                """
                insert into paper (network_id, id, organisation_id, person_id, kind, result, seen_on, seen_by,
                                   expires_on, review_on)
                values (?, ?, ?, ?, ?, 'in-order', ?, ?, ?, ?)
                """)
            .params(
                team.network().network().id(), Ids.next(), team.network().organisation(), duo.seekerPerson(), kind, on,
                team.adviser().id(), expires, review)
            .update());
  }

  private List<AlertList.Row> papersThatCall(Team team) {
    UUID adviser = team.adviser().id();
    return house.as(team.adviser(), () -> list.open(adviser, false)).stream()
        .filter(row -> row.kind() == AlertKind.PAPER_EXPIRES)
        .toList();
  }

  private void lookAt(Team team, AlertList.Row alert) {
    try (var desk = Browsers.open(Device.PHONE, Language.ENGLISH, url())) {
      signIns.signIn(desk, team.adviser());
      Page page = desk.newPage();
      page.navigate("/staff/alerts");
      checked(page, "alerts-paper-320");
      page.navigate("/staff/alerts/" + alert.id());
      assertThat(page.locator("main").textContent()).contains("Permit").contains("Amina Haddad");
      checked(page, "alert-paper-320");
    }
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
