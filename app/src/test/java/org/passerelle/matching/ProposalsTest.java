package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.matching.Answers.Answer;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Texts;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people are proposed to each other and answer for themselves. */
@ProductTest
class ProposalsTest extends MatchingHouse {
  @Autowired Journeys journeys;

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
}
