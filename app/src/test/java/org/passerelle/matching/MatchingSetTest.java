package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.access.Journal;
import org.passerelle.desk.Today;
import org.passerelle.engine.pairing.people.Gender;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.intake.Screenings;
import org.passerelle.matching.PairWish.RejectReason;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Advisers get the best whole set, with their own wishes in it, and are told of whoever should not wait. */
@ProductTest
class MatchingSetTest extends MatchingHouse {
  @Autowired DailySets daily;
  @Autowired GivingUp givingUp;
  @Autowired Today today;
  @Autowired Screenings screenings;
  @Autowired Journal journal;

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
}
