package org.passerelle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.access.Account;
import org.passerelle.intake.Decisions.Verdict;
import org.passerelle.oversight.NewSuggestion;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.Suggestion;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.EligibilityAnswer;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Forms, decisions, leaving and coming back. */
@ProductTest
class DecidingTest extends MeetingPlace {
  @Autowired Appointments appointments;
  @Autowired Deciding deciding;
  @Autowired Decisions decisions;
  @Autowired FilledForms forms;
  @Autowired Leavings leavings;
  @Autowired Register register;

  private Participation mentee(String stage) {
    return meet.standing(network, edition, "mentee", "Olena Marchuk", "uk", stage);
  }

  private Decisions.Deciding decide(Participation who, String stage, Verdict verdict, DecisionReason code) {
    return house.as(ines, () -> deciding.decide(who.id(), stage, verdict, code, "Because we talked.", 40));
  }

  @Test
  void whoIsAcceptedStandsInTheNextStepAndIsTold() {
    Participation olena = mentee("interview");
    assertThat(decide(olena, "interview", Verdict.ACCEPT, null)).isEqualTo(Decisions.Deciding.DECIDED);
    assertThat(house.as(ines, () -> meet.standsIn(olena, "preparation"))).isTrue();
    assertThat(meet.messagesTo(network, olena).getLast().body()).contains("Because we talked.").contains("Підготовка");
  }

  @Test
  void whoIsRefusedReadsWhyWhomToAskAndHowToContestInTheirLanguage() {
    Participation olena = mentee("interview");
    decide(olena, "interview", Verdict.REFUSE, DecisionReason.OTHER_HELP);
    MeetHouse.Message told = meet.messagesTo(network, olena).getLast();
    assertThat(told.topic()).isEqualTo("appointments.mail.refused");
    assertThat(told.body())
        .contains("Щось інше допоможе вам більше.")
        .contains("Because we talked.")
        .contains(ines.email())
        .contains("30 днів");
  }

  @Test
  void whoHasToWaitStaysWhereTheyAre() {
    Participation olena = mentee("interview");
    decide(olena, "interview", Verdict.WAIT, DecisionReason.PAPERS);
    assertThat(house.as(ines, () -> meet.standsIn(olena, "interview"))).isTrue();
    assertThat(meet.messagesTo(network, olena).getLast().topic()).isEqualTo("appointments.mail.waiting");
  }

  @Test
  void theSecondOfTwoDecisionsIsTooLate() {
    Participation olena = mentee("interview");
    decide(olena, "interview", Verdict.REFUSE, DecisionReason.NO_PLACE);
    assertThat(decide(olena, "interview", Verdict.ACCEPT, null)).isEqualTo(Decisions.Deciding.TOO_LATE);
    assertThat(house.as(ines, () -> decisions.of(olena.id()))).hasSize(1);
  }

  @Test
  void itIsNotedWhetherTheProposalWasFollowedAndHowLongItWasLookedAt() {
    Participation olena = mentee("eligibility");
    house.asSystem(
        network,
        () ->
            register.suggest(
                new NewSuggestion(
                    network.organisation(), "eligibility", "duo/1", "duo", "participation", olena.id(), olena.person(),
                    Map.of("day", "2026-11-22"),
                    new Suggestion.ForAPerson(
                        "probably-not", List.of(Map.of("rule", "age", "kind", "age", "finding", "not-met"))))));
    decide(olena, "eligibility", Verdict.ACCEPT, null);
    record Row(boolean followed, int seconds, String decision) {}
    Row row =
        house.as(
            ines,
            () ->
                jdbc.sql(
                        """
                        select h.followed, h.seconds, h.decision from human_decision h
                        join automated_suggestion s on s.network_id = h.network_id and s.id = h.suggestion_id
                        where s.subject_id = ?
                        """)
                    .param(olena.id())
                    .query(Row.class)
                    .single());
    assertThat(row).isEqualTo(new Row(false, 40, "accept"));
  }

  @ParameterizedTest
  @CsvSource({
    "YES, ACCEPT, true", "YES, REFUSE, false", "YES, WAIT, false", "PROBABLY_NOT, REFUSE, true",
    "PROBABLY_NOT, ACCEPT, false", "ADVISER_WILL_LOOK, ACCEPT, true", "ADVISER_WILL_LOOK, REFUSE, true"
  })
  void aDecisionFollowsTheRulesWhenItIsWhatTheyProposed(
      EligibilityAnswer.Verdict suggested, Verdict verdict, boolean follows) {
    assertThat(EligibilityProposals.follows(suggested, verdict)).isEqualTo(follows);
  }

  @Test
  void ofTwoWhoBeginTheSameFormNeitherLosesAnything() {
    Participation olena = mentee("interview");
    Account mats = house.staff(network, "Mats Lund", Role.ADVISER);
    Answers first = new Answers(Map.of("work-wished", List.of("Nurse")));
    Answers second = new Answers(Map.of("work-wished", List.of("Cook")));
    house.as(ines, () -> forms.fill(olena.id(), "interview", first, false, null));
    FilledForms.Filling filling = house.as(mats, () -> forms.fill(olena.id(), "interview", second, true, null));
    FilledForms.Filled now = ((FilledForms.Filling.Overtaken) filling).now();
    assertThat(now.answers()).isEqualTo(first);
    assertThat(now.filledBy()).isEqualTo(ines.id());
    assertThat(now.finished()).isFalse();
    assertThat(house.as(mats, () -> forms.fill(olena.id(), "interview", second, true, now.id())))
        .isInstanceOf(FilledForms.Filling.Kept.class);
  }

  @Test
  void whoLeavesGivesTheirPlaceBackAndMayComeBack() {
    Participation olena = mentee("interview");
    var slot = meet.open(ines, meet.slot(edition, "mentee", "interview", 1, ines, 3, 10, 1));
    house.as(ines, () -> appointments.book(slot, olena.id(), null, null));
    assertThat(house.as(ines, () -> leavings.leave(olena.id(), StageVisit.Result.WITHDRAWN, "found-work")))
        .isEqualTo(Leavings.Change.DONE);
    assertThat(house.as(ines, () -> appointments.get(slot)).taken()).isZero();
    assertThat(house.as(ines, () -> journeys.open(olena.id()))).isEmpty();
    assertThat(house.as(ines, () -> leavings.putBack(olena.id(), "interview"))).isEqualTo(Leavings.Change.DONE);
    assertThat(house.as(ines, () -> meet.standsIn(olena, "interview"))).isTrue();
    assertThat(house.as(ines, () -> leavings.putBack(olena.id(), "interview"))).isEqualTo(Leavings.Change.TOO_LATE);
  }

  @Test
  void whoWalksWithSomebodyDoesNotLeaveBeforeThatIsEnded() {
    Participation olena = mentee("matching");
    house.asSystem(
        network,
        () -> {
          journeys.complete(olena.id(), "matching");
          return null;
        });
    assertThat(house.as(ines, () -> leavings.leave(olena.id(), StageVisit.Result.DROPPED_OUT, "no-time")))
        .isEqualTo(Leavings.Change.IN_A_RELATIONSHIP);
  }
}
