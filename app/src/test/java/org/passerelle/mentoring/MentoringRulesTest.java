package org.passerelle.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.mentoring.Agreements.Agreement;
import org.passerelle.mentoring.Agreements.Drawing;
import org.passerelle.mentoring.CheckIns.CheckIn;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.mentoring.Meetings.Logging;
import org.passerelle.mentoring.TestDuos.Team;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.StageVisit;
import org.passerelle.scope.InScope;
import org.passerelle.scope.NotAllowed;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class MentoringRulesTest {
  private static final LocalDate START = LocalDate.of(2027, 3, 1);
  private static final Answers WELL =
      new Answers(Map.of("meeting", List.of("yes"), "together", List.of("5"), "progress", List.of("4")));
  private static final Answers BADLY = new Answers(Map.of("meeting", List.of("no"), "together", List.of("1")));

  @Autowired TestHouse house;
  @Autowired TestDuos tests;
  @Autowired Duos duos;
  @Autowired Agreements agreements;
  @Autowired Meetings meetings;
  @Autowired CheckIns checkIns;
  @Autowired Alerts alerts;
  @Autowired Pauses pauses;
  @Autowired Extensions extensions;
  @Autowired Journeys journeys;
  private Team team;
  private Duo duo;

  @BeforeEach
  void twoWalk() {
    team = tests.team("duo", START);
    duo = tests.running(team, tests.formed(team, "Amina Haddad", "ar", "Jan Peeters"));
  }

  @AfterEach
  void theClockFollowsTheMachineAgain() {
    tests.clockFollows();
  }

  @Test
  void eachSideIsAskedTwiceInTheFirstMonthThenMonthly() {
    tests.day(team, START.plusWeeks(2));
    tests.day(team, START.plusWeeks(4));
    tests.day(team, START.plusWeeks(4));
    tests.day(team, START.plusWeeks(4).plusMonths(1));
    List<CheckIn> asked = as(() -> checkIns.of(duo.id()));
    assertThat(asked).extracting(CheckIn::side).containsExactlyInAnyOrder(
        Side.SEEKER, Side.SUPPORTER, Side.SEEKER, Side.SUPPORTER, Side.SEEKER, Side.SUPPORTER);
    assertThat(tests.links(team, duo.seekerPerson(), "mentoring.mail.check-in")).hasSize(3);
  }

  @Test
  void aMentorIsAskedOnceAWeekUnlessSomebodyNotedAMeeting() {
    tests.day(team, START.plusDays(7));
    tests.day(team, START.plusDays(8));
    assertThat(tests.links(team, duo.supporterPerson(), "mentoring.mail.meeting")).hasSize(1);
    met(START.plusDays(9), true);
    tests.day(team, START.plusDays(14));
    assertThat(tests.links(team, duo.supporterPerson(), "mentoring.mail.meeting")).hasSize(1);
    tests.day(team, START.plusDays(16));
    assertThat(tests.links(team, duo.supporterPerson(), "mentoring.mail.meeting")).hasSize(2);
  }

  @Test
  void silenceCallsTheAdviserOnceUntilAMeetingIsNoted() {
    tests.day(team, START.plusDays(13));
    assertThat(open(AlertKind.SILENCE)).isEmpty();
    tests.day(team, START.plusDays(14));
    tests.day(team, START.plusDays(15));
    assertThat(open(AlertKind.SILENCE)).hasSize(1).first().extracting(Alert::owner).isEqualTo(team.adviser().id());
    met(START.plusDays(15), true);
    assertThat(open(AlertKind.SILENCE)).isEmpty();
    assertThat(as(() -> alerts.ofDuo(duo.id())).getFirst().closingReason()).isEqualTo("cause-gone");
  }

  @Test
  void silenceThatWasDealtWithCallsAgainOnlyWhenItGoesOn() {
    tests.day(team, START.plusDays(14));
    as(() -> alerts.close(open(AlertKind.SILENCE).getFirst().id(), "settled", null));
    tests.day(team, START.plusDays(27));
    assertThat(open(AlertKind.SILENCE)).isEmpty();
    tests.day(team, START.plusDays(28));
    assertThat(open(AlertKind.SILENCE)).hasSize(1);
  }

  @Test
  void nobodyIsAskedOrWarnedDuringAPause() {
    Changing paused = as(() -> pauses.pause(duo.id(), START, START.plusMonths(1), "Exams"));
    assertThat(paused).isEqualTo(new Changing.Noted());
    assertThat(standing().phase()).isEqualTo(Phase.PAUSED);
    tests.day(team, START.plusDays(20));
    assertThat(as(() -> alerts.open())).isEmpty();
    assertThat(tests.links(team, duo.supporterPerson(), "mentoring.mail.meeting")).isEmpty();
  }

  @Test
  void aPauseMovesTheEndByItsDays() {
    LocalDate agreed = standing().endsOn();
    as(() -> pauses.pause(duo.id(), START, START.plusDays(30), "Exams"));
    assertThat(standing().endsOn()).isEqualTo(agreed.plusDays(30));
    tests.on(START.plusDays(10));
    assertThat(as(() -> pauses.resume(duo.id(), START.plusDays(10)))).isEqualTo(new Changing.Noted());
    assertThat(standing().endsOn()).isEqualTo(agreed.plusDays(10));
    assertThat(standing().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void aPauseLastsNoLongerThanTheBlueprintAllows() {
    assertThat(as(() -> pauses.pause(duo.id(), START, START.plusMonths(3), "Away")))
        .isEqualTo(new Changing.TooLong(START.plusMonths(2)));
  }

  @Test
  void aDuoIsExtendedOnceAndByThreeMonthsAtMost() {
    LocalDate end = standing().endsOn();
    assertThat(as(() -> extensions.extend(duo.id(), end, end.plusMonths(4), "Nearly there")))
        .isEqualTo(new Changing.TooLong(end.plusMonths(3)));
    assertThat(as(() -> extensions.extend(duo.id(), end, end.plusMonths(2), "Nearly there")))
        .isEqualTo(new Changing.Noted());
    assertThat(standing().endsOn()).isEqualTo(end.plusMonths(2));
    assertThat(as(() -> extensions.extend(duo.id(), end, end.plusMonths(3), "Colleague")))
        .isEqualTo(new Changing.Overtaken());
    assertThat(as(() -> extensions.extend(duo.id(), end.plusMonths(2), end.plusMonths(3), "More")))
        .isEqualTo(new Changing.TooOften(1));
  }

  @Test
  void twoMeetingsInARowThatFellThroughCallTheAdviser() {
    tests.on(START.plusDays(8));
    met(START.plusDays(4), false);
    tests.day(team, START.plusDays(8));
    assertThat(open(AlertKind.MISSED_MEETINGS)).isEmpty();
    met(START.plusDays(8), false);
    tests.day(team, START.plusDays(8));
    assertThat(open(AlertKind.MISSED_MEETINGS)).hasSize(1);
  }

  @Test
  void aWorryingAnswerCallsTheAdviserAndAGoodOneDoesNot() {
    tests.day(team, START.plusWeeks(2));
    answer(Side.SEEKER, WELL);
    assertThat(open(AlertKind.WORRYING_ANSWER)).isEmpty();
    answer(Side.SUPPORTER, BADLY);
    assertThat(open(AlertKind.WORRYING_ANSWER)).hasSize(1).first().extracting(Alert::person)
        .isEqualTo(duo.supporterPerson());
  }

  @Test
  void aLateCheckInCallsTheAdviserUntilItIsAnswered() {
    tests.day(team, START.plusDays(14));
    tests.day(team, START.plusDays(20));
    assertThat(open(AlertKind.CHECK_IN_LATE)).isEmpty();
    tests.day(team, START.plusDays(21));
    assertThat(open(AlertKind.CHECK_IN_LATE)).hasSize(2);
    answer(Side.SEEKER, WELL);
    assertThat(open(AlertKind.CHECK_IN_LATE)).hasSize(1);
  }

  @Test
  void theNearEndIsToldAFortnightBefore() {
    LocalDate end = standing().endsOn();
    tests.day(team, end.minusDays(15));
    assertThat(open(AlertKind.ENDING_SOON)).isEmpty();
    tests.day(team, end.minusDays(14));
    assertThat(open(AlertKind.ENDING_SOON)).hasSize(1);
    as(() -> extensions.extend(duo.id(), end, end.plusMonths(1), "Nearly there"));
    assertThat(open(AlertKind.ENDING_SOON)).isEmpty();
  }

  @Test
  void aStartThatTakesTooLongCallsTheAdviser() {
    Duo late = tests.formed(team, "Leyla Demir", "en", "An Maes");
    tests.day(team, START.plusDays(14));
    assertThat(open(AlertKind.START_LATE)).isEmpty();
    tests.day(team, START.plusDays(15));
    assertThat(open(AlertKind.START_LATE)).extracting(Alert::duo).containsExactly(late.id());
  }

  @Test
  void aSeekerIsLookedForAgainOnlyAfterTheRest() {
    as(() -> duos.end(duo.id(), "no-time", null, START));
    tests.day(team, START.plusDays(20));
    assertThat(openStages()).doesNotContain("matching");
    tests.day(team, START.plusDays(21));
    assertThat(openStages()).contains("matching");
    tests.day(team, START.plusDays(22));
    assertThat(openStages()).containsOnlyOnce("matching");
  }

  @Test
  void aBrokenRuleLeadsToNoNewMatch() {
    as(() -> duos.end(duo.id(), "rules-broken", null, START));
    tests.day(team, START.plusDays(60));
    assertThat(openStages()).doesNotContain("matching");
  }

  @Test
  void whatEachSideAnsweredStaysHiddenFromTheOther() {
    Account mentee = tests.accountOf(team, duo, Side.SEEKER, "ar");
    Account mentor = tests.accountOf(team, duo, Side.SUPPORTER, "en");
    tests.day(team, START.plusWeeks(2));
    answer(Side.SUPPORTER, BADLY);
    CheckIn seenByMentee =
        house.as(mentee, () -> checkIns.of(duo.id())).stream()
            .filter(c -> c.side() == Side.SUPPORTER).findFirst().orElseThrow();
    assertThat(seenByMentee.answered()).isNull();
    assertThat(house.as(mentor, () -> checkIns.get(seenByMentee.id())).answered()).isNotNull();
  }

  @Test
  void nobodySignsOrLogsForTheOtherSide() {
    Account mentee = tests.accountOf(team, duo, Side.SEEKER, "ar");
    Agreement agreement = as(() -> agreements.inForce(duo.id()).orElseThrow());
    assertThatThrownBy(() -> house.as(mentee, () -> agreements.sign(agreement, Side.SUPPORTER, "signed-in")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> house.as(mentee, () -> log(Side.SUPPORTER, START, true)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void oneMeetingToldByBothIsOneMeeting() {
    tests.on(START.plusDays(3));
    assertThat(as(() -> log(Side.SUPPORTER, START.plusDays(3), true))).isInstanceOf(Logging.Logged.class);
    assertThat(as(() -> log(Side.SEEKER, START.plusDays(3), true))).isInstanceOf(Logging.AlreadyLogged.class);
  }

  @Test
  void ofTwoAdvisersWhoDrawUpAnAgreementTheSecondIsTold() {
    Agreement first = as(() -> agreements.inForce(duo.id()).orElseThrow());
    assertThat(as(() -> agreements.drawUpInsteadOf(duo.id(), first.id(), START.plusDays(1), Language.FRENCH)))
        .isInstanceOf(Drawing.DrawnUp.class);
    assertThat(as(() -> agreements.drawUpInsteadOf(duo.id(), first.id(), START.plusDays(2), Language.FRENCH)))
        .isInstanceOf(Drawing.Overtaken.class);
  }

  @Test
  void aTeacherOfSeveralIsAskedOnceForAllOfThem() {
    Team course = tests.team("wroclaw", START);
    Duo first = tests.running(course, tests.formed(course, "Oksana Kovalenko", "uk", "Piotr Nowak"));
    Duo second = tests.running(course, tests.joined(course, first, "Yusuf Ali"));
    assertThat(second.supporterPerson()).isEqualTo(first.supporterPerson());
    tests.day(course, START.plusDays(7));
    assertThat(tests.links(course, first.supporterPerson(), "mentoring.mail.meeting")).hasSize(1);
  }

  private <T> T as(InScope.Work<T> work) {
    return house.as(team.adviser(), work);
  }

  private DuoStanding standing() {
    return as(() -> duos.standing(duo.id()));
  }

  private List<Alert> open(AlertKind kind) {
    return as(() -> alerts.open()).stream().filter(alert -> alert.kind() == kind).toList();
  }

  private void met(LocalDate on, boolean held) {
    tests.on(on);
    as(() -> log(Side.SUPPORTER, on, held));
  }

  private Logging log(Side side, LocalDate on, boolean held) {
    return meetings.log(duo.id(), side, on, held, null, null, null);
  }

  private void answer(Side side, Answers answers) {
    as(() -> {
      CheckIn asked =
          checkIns.of(duo.id()).stream().filter(c -> c.side() == side).findFirst().orElseThrow();
      return checkIns.answer(asked.id(), answers, "phone");
    });
  }

  private List<String> openStages() {
    return as(() -> journeys.open(duo.seekerParticipation())).stream().map(StageVisit::stage).toList();
  }
}
