package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.EligibilityAnswer.Verdict;

class EligibilityCheckTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Role mentee = Blueprints.shipped("duo").orElseThrow().blueprint().role("mentee");
  private final EligibilityCheck check = new EligibilityCheck(mentee.eligibility());

  private static KnownFacts.Builder somebodyWhoFits() {
    return KnownFacts.builder()
        .birthDate(LocalDate.of(2001, 5, 1))
        .nationalities(Set.of("SY"))
        .residenceGround(ResidenceGround.REFUGEE)
        .permitExpiry(LocalDate.of(2029, 1, 1))
        .languages(Map.of("fr", Cefr.B1))
        .registeredAsJobseeker(true)
        .hasProject(true);
  }

  @Test
  void somebodyWhoFitsIsToldYesAtOnce() {
    EligibilityAnswer answer = check.of(somebodyWhoFits().build(), TODAY);

    assertThat(answer.verdict()).isEqualTo(Verdict.YES);
    assertThat(answer.reasons()).hasSameSizeAs(mentee.eligibility());
    assertThat(answer.alternatives()).isEmpty();
  }

  @Test
  void somebodyTooOldIsToldWhyAndWhatElseThereIs() {
    EligibilityAnswer answer = check.of(somebodyWhoFits().birthDate(LocalDate.of(1990, 1, 1)).build(), TODAY);

    assertThat(answer.verdict()).isEqualTo(Verdict.PROBABLY_NOT);
    assertThat(answer.reasons())
        .filteredOn(reason -> reason.finding() == Finding.NOT_MET)
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.rule().kind()).isEqualTo("age");
              assertThat(reason.rule().arguments()).isEqualTo(Map.of("limits", Limits.BOTH, "from", 18, "to", 33));
            });
    assertThat(answer.alternatives()).singleElement().satisfies(other -> assertThat(other.link()).isNotNull());
  }

  @Test
  void whatIsNotKnownIsLookedAtByAnAdviser() {
    EligibilityAnswer answer = check.of(somebodyWhoFits().birthDate(null).build(), TODAY);

    assertThat(answer.verdict()).isEqualTo(Verdict.ADVISER_WILL_LOOK);
  }

  @Test
  void aRuleThatLeavesItToTheAdviserNeverSpeaksAgainstSomebody() {
    EligibilityAnswer answer = check.of(somebodyWhoFits().registeredAsJobseeker(false).build(), TODAY);

    assertThat(answer.verdict()).isEqualTo(Verdict.ADVISER_WILL_LOOK);
  }

  @Test
  void aProgrammeWithoutRulesIsForEveryone() {
    assertThat(new EligibilityCheck(List.of()).of(KnownFacts.builder().build(), TODAY).verdict())
        .isEqualTo(Verdict.YES);
  }
}
