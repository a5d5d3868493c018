package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Journal;
import org.passerelle.desk.Today;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.intake.Screenings;
import org.passerelle.matching.Answers.Answer;
import org.passerelle.matching.PairWish.RejectReason;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.oversight.Assessments;
import org.passerelle.oversight.ImpactQuestionnaire;
import org.passerelle.oversight.NoLongerKept;
import org.passerelle.oversight.Register;
import org.passerelle.oversight.Replays;
import org.passerelle.oversight.RuleVersion.State;
import org.passerelle.oversight.RuleVersions;
import org.passerelle.oversight.RuleVersions.Moving;
import org.passerelle.oversight.Shadows;
import org.passerelle.oversight.StepSwitches;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.privacy.Erasures;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class MatchingMeetingTest {
  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired People people;
  @Autowired MatchingMeeting meeting;
  @Autowired Proposals proposals;
  @Autowired Answers answers;
  @Autowired WeightsHistory weights;
  @Autowired StepSwitches switches;
  @Autowired Register register;
  @Autowired Replays replays;
  @Autowired Erasures erasures;
  @Autowired RuleVersions versions;
  @Autowired Shadows shadows;
  @Autowired Assessments assessments;
  @Autowired ImpactQuestionnaire questionnaire;
  @Autowired DailySets daily;
  @Autowired GivingUp givingUp;
  @Autowired Today today;
  @Autowired Journeys journeys;
  @Autowired Screenings screenings;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  private Founded network;
  private Account adviser;
  private WaitingPeople waiting;

  @BeforeEach
  void aMeeting() {
    network = house.found("Meeting");
    adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    waiting = new WaitingPeople(house, programme, people, network, programme.open(network, "duo"));
  }

  private MatchingMeeting.Agenda agenda() {
    return house.as(adviser, () -> meeting.agenda(waiting.edition().id()));
  }

  private static PairKey pair(Participation mentee, Participation mentor) {
    return new PairKey(mentee.id(), mentor.id());
  }

  private Proposal proposed(PairKey pair) {
    Proposing proposing = house.as(adviser, () -> proposals.propose(waiting.edition().id(), pair, null));
    assertThat(proposing).isInstanceOf(Proposing.Proposed.class);
    return ((Proposing.Proposed) proposing).proposal();
  }

  private int count(String table) {
    return house.asSystem(
        network,
        () -> jdbc.sql("select count(*) from " + table + " where network_id = ?").param(network.network().id()).query(Integer.class).single());
  }

  @Test
  void theBestSetIsProvenAndItsReasonsAddUpToTheScore() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    waiting.standing("mentor", "Piet Kok", "en", "practised", "5120", List.of(Language.mother("fr")));
    Participation jan = waiting.mentor("Jan Peeters");
    ProposedSet set = agenda().set();

    assertThat(set.certified).isTrue();
    assertThat(set.isTogether(pair(amina, jan))).isTrue();
    var reasons = MatchingRegister.coded(set.pool, 0, set.pool.supporter(jan.id()));
    assertThat(reasons.stream().mapToInt(one -> (int) one.get("points")).sum())
        .isEqualTo(set.score(0, set.pool.supporter(jan.id())));
  }

  @Test
  void whatOneAdviserKeepsApartTheOthersSeeAtOnceAndMayTakeBack() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    PairKey both = pair(amina, jan);
    house.as(
        adviser,
        () -> {
          meeting.reject(waiting.edition().id(), both, RejectReason.PERSONALITY, "too alike");
          return null;
        });
    Account other = house.staff(network, "Omar Adviser", Role.ADVISER);
    var seen = house.as(other, () -> meeting.agenda(waiting.edition().id()));
    assertThat(seen.set().isTogether(both)).isFalse();
    assertThat(seen.wishes()).singleElement().satisfies(wish -> assertThat(wish.byName()).isEqualTo("Ines Adviser"));
    assertThat(count("human_decision")).isEqualTo(1);

    assertThat(house.as(other, () -> meeting.takeBack(waiting.edition().id(), both))).isTrue();
    assertThat(agenda().set().isTogether(both)).isTrue();
  }

  @Test
  void aPinnedPairIsInTheSetEvenWhereAnotherWouldScoreMore() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation piet = waiting.standing("mentor", "Piet Kok", "en", "practised", "5120", List.of(Language.mother("fr")));
    Participation jan = waiting.mentor("Jan Peeters");
    assertThat(agenda().set().isTogether(pair(amina, jan))).isTrue();
    assertThat(house.as(adviser, () -> meeting.pin(waiting.edition().id(), pair(amina, piet)))).isTrue();
    assertThat(agenda().set().isTogether(pair(amina, piet))).isTrue();
  }

  @Test
  void bothSayYesAndAreADuo() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    Proposal proposal = proposed(pair(amina, jan));
    assertThat(count("outbox_message")).isEqualTo(2);
    assertThat(agenda().set().count()).isZero();

    assertThat(house.as(adviser, () -> answers.answer(proposal.id(), Side.SEEKER, new Answer(true, null, null))))
        .isInstanceOf(Answering.Waiting.class);
    assertThat(house.asSystem(network, () -> answers.answer(proposal.id(), Side.SUPPORTER, new Answer(true, null, null))))
        .isInstanceOf(Answering.Formed.class);
    assertThat(count("duo")).isEqualTo(1);
    assertThat(count("proposal_place")).isZero();
    assertThat(agenda().pool().seekers).isEmpty();
  }

  @Test
  void nobodyBecomesADuoWithSomebodyWhoLeftMeanwhile() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    Proposal proposal = proposed(pair(amina, jan));
    house.as(adviser, () -> answers.answer(proposal.id(), Side.SEEKER, new Answer(true, null, null)));
    house.asSystem(network, () -> journeys.end(amina.id(), StageVisit.Result.WITHDRAWN, null));

    assertThat(house.as(adviser, () -> answers.answer(proposal.id(), Side.SUPPORTER, new Answer(true, null, null))))
        .isInstanceOf(Answering.TooLate.class);
    assertThat(count("duo")).isZero();
    assertThat(count("proposal_place")).isZero();
  }

  @Test
  void aMentorWhoseExtractIsNotInOrderIsNotProposed() {
    waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    assertThat(agenda().set().count()).isEqualTo(1);
    house.as(
        adviser,
        () ->
            screenings.note(
                jan.id(), ScreeningCheck.Kind.RECORD_EXTRACT, journal.today(), false, adviser.id()));
    var now = agenda();
    assertThat(now.set().count()).isZero();
    assertThat(now.set().refusals(0, 0)).singleElement()
        .satisfies(refused -> assertThat(refused.rule().key()).isEqualTo("checked"));
  }

  @Test
  void aNoFreesBothPlacesAndTheTwoAreNeverProposedAgain() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    Proposal proposal = proposed(pair(amina, jan));
    house.as(adviser, () -> answers.answer(proposal.id(), Side.SUPPORTER, new Answer(false, DeclineReason.TOO_FAR, null)));

    var after = agenda();
    assertThat(after.open()).isEmpty();
    assertThat(after.set().count()).isZero();
    assertThat(after.set().refusals(0, 0)).singleElement()
        .satisfies(refused -> assertThat(refused.rule().key()).isEqualTo("exclusions"));
    assertThat(house.as(adviser, () -> meeting.declineReasons(waiting.edition().id()))).containsEntry("TOO_FAR", 1);
    assertThat(house.as(adviser, () -> proposals.propose(waiting.edition().id(), pair(amina, jan), "please")))
        .isInstanceOf(Proposing.NotPossible.class);
  }

  @Test
  void whoFoundAWayTooLongIsNotAskedToGoAsFarAgainAndWhatWasSaidStandsOnTheNextPair() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation far = waiting.mentor("Jan Peeters");
    waiting.moveTo(far, 50.90, 4.35);
    Proposal proposal = proposed(pair(amina, far));
    house.as(adviser, () -> answers.answer(proposal.id(), Side.SEEKER, new Answer(false, DeclineReason.TOO_FAR, null)));
    Participation asFar = waiting.mentor("Els Asfar");
    waiting.moveTo(asFar, 50.80, 4.35);
    assertThat(agenda().set().count()).isZero();
    assertThat(agenda().set().refusals(0, agenda().pool().supporter(asFar.id()))).singleElement()
        .satisfies(refused -> assertThat(refused.rule().key()).isEqualTo("reachable"));

    waiting.mentor("Nora Near");
    var now = agenda();
    assertThat(now.set().count()).isOne();
    var english = org.passerelle.pages.Language.ENGLISH;
    var page = new MeetingPage(now, new Texts(english, new Formats(english, ZoneOffset.UTC, Clock.systemUTC())));
    assertThat(page.lines(false, 0, 5)).singleElement().satisfies(line -> {
      assertThat(line.supporter().name()).isEqualTo("Nora Near");
      assertThat(line.toAsk()).singleElement().asString()
          .contains("Amina Haddad said no to an earlier proposal", "It is too far");
    });
  }

  @Test
  void twoAdvisersWantTheSameMentorAndOnlyOneGetsHim() throws Exception {
    Participation jan = waiting.mentor("Jan Peeters");
    List<Callable<Proposing>> tries =
        IntStream.range(0, 12)
            .mapToObj(i -> waiting.mentee("Mentee" + i + " Test", "en"))
            .<Callable<Proposing>>map(
                mentee -> () -> house.as(adviser, () -> proposals.propose(waiting.edition().id(), pair(mentee, jan), "mine")))
            .toList();
    List<Proposing> came;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      came = threads.invokeAll(tries).stream().map(done -> done.resultNow()).toList();
    }
    assertThat(came).filteredOn(Proposing.Proposed.class::isInstance).hasSize(1);
    assertThat(came).filteredOn(Proposing.SupporterFull.class::isInstance).hasSize(11)
        .allSatisfy(lost -> assertThat(((Proposing.SupporterFull) lost).by()).hasSize(1));
    assertThat(count("proposal_place")).isEqualTo(2);
  }

  @Test
  void aSwitchedOffStepSuggestsNothingAndTheHandGoesOn() {
    Account manager = house.staff(network, "Mia Manager", Role.MANAGER);
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation jan = waiting.mentor("Jan Peeters");
    house.as(
        manager,
        () -> {
          switches.turn(MatchingRegister.STEP, false, "under review");
          return null;
        });
    assertThat(agenda().suggests()).isFalse();
    proposed(pair(amina, jan));
    assertThat(count("automated_suggestion")).isZero();
  }

  @Test
  void whatWasSuggestedIsMadeAgainFromWhoWaitedThenWhateverTheySayNow() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    waiting.mentee("Yusuf Demir", "en");
    Participation jan = waiting.mentor("Jan Peeters");
    house.as(
        adviser,
        () -> {
          register.seen(MatchingRegister.STEP, List.of(amina.id()));
          return null;
        });
    proposed(pair(amina, jan));
    house.asSystem(
        network,
        () -> {
          people.replaceProfile(jan.person(), PersonProfile.EMPTY);
          return null;
        });
    var kept = house.as(adviser, () -> register.latest(MatchingRegister.STEP, amina.id())).orElseThrow();
    assertThat(kept.reasons()).anySatisfy(reason -> assertThat(reason).containsEntry("with", jan.id().toString()));
    assertThat(house.as(adviser, () -> replays.replay(kept.id())).same()).isTrue();
    Integer seconds =
        house.as(adviser, () -> jdbc.sql("select seconds from human_decision where suggestion_id = ?").param(kept.id()).query(Integer.class).single());
    assertThat(seconds).isBetween(0, 600);
  }

  @Test
  void whatIsKeptOfSomebodyForMakingASetAgainGoesWithThem() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation yusuf = waiting.mentee("Yusuf Demir", "en");
    Participation jan = waiting.mentor("Jan Peeters");
    proposed(pair(amina, jan));
    var kept = house.as(adviser, () -> register.latest(MatchingRegister.STEP, amina.id())).orElseThrow();
    int before = count("suggestion_input");
    Account manager = house.staff(network, "Mats Manager", Role.MANAGER);
    house.as(manager, () -> erasures.erase(yusuf.person(), Erasures.Why.ASKED));
    assertThat(count("suggestion_input")).isEqualTo(before - 1);
    assertThatThrownBy(() -> house.as(adviser, () -> replays.replay(kept.id()))).isInstanceOf(NoLongerKept.class);
  }

  @Test
  void whoIsHardestToMatchIsLiftedWithoutLosingAPair() {
    waiting.mentee("Amina Haddad", "ar");
    Participation yusuf = waiting.mentee("Yusuf Demir", "en");
    Participation olha = waiting.mentee("Olha Koval", "uk");
    Participation ly = waiting.hardToMatch("Ly Nguyen");
    waiting.mentor("Jan Peeters");
    Participation marie = waiting.mentorWithEnglish("Marie Dubois");
    ProposedSet set = agenda().set();

    assertThat(set.isTogether(pair(ly, marie))).isTrue();
    assertThat(set.isLifted(set.pool.seeker(ly.id()))).isTrue();
    assertThat(set.count()).isEqualTo(2);
    assertThat(set.certified).isTrue();
    ProposedSet.Lift lift = set.liftSaid();
    assertThat(lift.points()).isPositive();
    assertThat(lift.before()).isZero();
    assertThat(lift.proposed()).isEqualTo(1);
    assertThat(lift.cost()).isPositive();
    assertThat(List.of(yusuf, olha)).filteredOn(one -> set.gaveWay(set.pool.seeker(one.id()))).hasSize(1);

    waiting.mentorWithEnglish("Piet Kok");
    waiting.mentorWithEnglish("Eva Maes");
    assertThat(agenda().set().count()).isEqualTo(4);
    assertThat(agenda().set().lift()).isZero();
  }

  @Test
  void whoShouldNotWaitForTheMeetingIsMarkedEachDayButOnlyAPersonProposes() {
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation yusuf = waiting.mentee("Yusuf Demir", "en");
    waiting.mentee("Olha Koval", "uk");
    waiting.mentor("Jan Peeters");
    waiting.mentor("Marie Dubois");
    waiting.mentor("Piet Kok");
    var edition = waiting.edition().id();
    house.asSystem(
        network,
        () ->
            jdbc.sql("update participation set applied_on = ?::date - case when id = ? then 45 else 44 end where network_id = ?")
                .params(journal.today(), amina.id(), network.network().id())
                .update());
    house.as(
        adviser,
        () -> {
          givingUp.notice(yusuf.id());
          return null;
        });
    assertThat(house.asSystem(network, () -> daily.solve(edition))).isTrue();
    assertThat(house.asSystem(network, () -> daily.solve(edition))).isFalse();

    var day = house.as(adviser, today::atOnce);
    assertThat(day).extracting(Today.AtOnce::seeker).containsExactly(amina.id(), yusuf.id());
    assertThat(day).extracting(Today.AtOnce::because).containsExactly("waiting", "giving-up");
    assertThat(count("automated_suggestion")).isEqualTo(2);
    assertThat(count("human_decision")).isZero();
    assertThat(count("proposal")).isZero();
    assertThat(count("outbox_message")).isZero();

    proposed(new PairKey(day.getFirst().seeker(), day.getFirst().supporter()));
    assertThat(house.as(adviser, today::atOnce)).extracting(Today.AtOnce::seeker).containsExactly(yusuf.id());
    house.as(
        adviser,
        () -> {
          givingUp.takeBack(yusuf.id());
          return null;
        });
    assertThat(agenda().pool().urgencyOf(agenda().pool().seeker(yusuf.id()))).isNull();
  }

  @Test
  void whoPeopleAreGivesNoPoints() {
    waiting.mentee("Amina Haddad", "ar");
    waiting.mentor("Jan Peeters");
    Pool pool = agenda().pool();
    var mentee = pool.mentees.getFirst();
    var mentor = pool.mentors.getFirst();
    int score = pool.settings.scoring().score(mentee, mentor);
    for (Gender gender : Gender.values()) {
      var other = new Mentee(mentee.id(), mentee.profile().being(gender), mentee.waitingDays());
      assertThat(pool.settings.scoring().score(other, mentor)).isEqualTo(score);
    }
    assertThat(ProfileFacts.of(mentee.profile()).keySet())
        .doesNotContain("birthDate", "age", "nationality", "origin", "religion", "health", "name");
    assertThat(ProfileFacts.read(ProfileFacts.of(mentee.profile()))).isEqualTo(mentee.profile());
  }

  @Test
  void newWeightsHoldOnlyAfterASecondPairOfEyesAShadowRunAndTheirImpact() {
    Account manager = house.staff(network, "Mia Manager", Role.MANAGER);
    Participation amina = waiting.mentee("Amina Haddad", "ar");
    Participation yusuf = waiting.mentee("Yusuf Demir", "en");
    Participation jan = waiting.mentor("Jan Peeters");
    waiting.standing("mentor", "Piet Kok", "en", "practised", "5120", List.of(Language.mother("fr")));
    var edition = waiting.edition().id();
    var points = Map.of("waiting", 100);
    assertThat(house.as(manager, () -> weights.preview(edition, points)).kept()).isBetween(0, 2);
    assertThat(house.as(manager, () -> weights.draft(edition, 1, points, "fairness first"))).isTrue();
    assertThat(house.as(manager, () -> weights.draft(edition, 1, points, "again"))).isFalse();
    UUID draft = house.as(manager, () -> versions.of(MatchingRegister.STEP)).getFirst().id();

    assertThat(move(manager, draft, State.SHADOW)).isEqualTo(Moving.NOT_THERE);
    assertThat(move(manager, draft, State.REVIEWED)).isEqualTo(Moving.DRAFTED_ONESELF);
    assertThat(move(adviser, draft, State.REVIEWED)).isEqualTo(Moving.MOVED);
    assertThat(move(manager, draft, State.SHADOW)).isEqualTo(Moving.MOVED);
    house.as(
        adviser,
        () -> {
          meeting.reject(edition, pair(amina, jan), RejectReason.OTHER, null);
          meeting.reject(edition, pair(yusuf, jan), RejectReason.OTHER, null);
          return null;
        });
    assertThat(house.as(manager, () -> shadows.run(draft)).made()).isGreaterThanOrEqualTo(1);
    assertThat(agenda().pool().weights.number()).isEqualTo(1);

    assertThat(move(manager, draft, State.ACTIVE)).isEqualTo(Moving.NOT_ASSESSED);
    var assessed = house.as(manager, () -> assessments.answer(MatchingRegister.STEP, "duo/2", mildest()));
    assertThat(assessed.impact().roman()).isEqualTo("I");
    assertThat(move(manager, draft, State.ACTIVE)).isEqualTo(Moving.DUTIES_OPEN);
    assessed.duties().forEach(duty -> house.as(manager, () -> assessments.fulfil(MatchingRegister.STEP, "duo/2", duty, "See the minutes.")));
    assertThat(move(manager, draft, State.ACTIVE)).isEqualTo(Moving.MOVED);
    assertThat(agenda().pool().weights.number()).isEqualTo(2);
    assertThat(agenda().pool().settings.weights().most()).isEqualTo(100);
    assertThat(move(manager, draft, State.RETIRED)).isEqualTo(Moving.MOVED);
    assertThat(agenda().pool().weights.number()).isEqualTo(1);
  }

  private Moving move(Account by, UUID version, State to) {
    return house.as(by, () -> versions.move(MatchingRegister.STEP, version, to, "because"));
  }

  /** Of each question the answer with the fewest points where they add to the impact, and with the most elsewhere. */
  private Map<String, List<String>> mildest() {
    Map<String, List<String>> answers = new HashMap<>();
    questionnaire.sections().forEach(section ->
        section.questions().forEach(question ->
            answers.put(
                question.name(),
                List.of((section.raises() ? question.options().getFirst() : question.options().getLast()).value()))));
    return answers;
  }
}
