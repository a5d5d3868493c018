package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.matching.PairWish.RejectReason;
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
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.privacy.Erasures;
import org.passerelle.programmes.Participation;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the set suggests is on record, can be made again and switched off, and changes only with care. */
@ProductTest
class MatchingAnswersForItselfTest extends MatchingHouse {
  @Autowired WeightsHistory weights;
  @Autowired StepSwitches switches;
  @Autowired Register register;
  @Autowired Replays replays;
  @Autowired Erasures erasures;
  @Autowired RuleVersions versions;
  @Autowired Shadows shadows;
  @Autowired Assessments assessments;
  @Autowired ImpactQuestionnaire questionnaire;

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
