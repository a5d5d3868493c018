package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.programmes.blueprint.Finding.MET;
import static org.passerelle.programmes.blueprint.Finding.NOT_MET;
import static org.passerelle.programmes.blueprint.Finding.UNKNOWN;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Language;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.Gender;

class EligibilityRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final RuleFrame FRAME = new RuleFrame("rule", RuleFrame.Answer.PROBABLY_NOT, null, List.of());
  private static final KnownFacts NOTHING = KnownFacts.builder().build();

  @Test
  void everyRuleHasATestOfItsOwn() {
    List<String> tests =
        Arrays.stream(EligibilityRulesTest.class.getDeclaredClasses()).map(Class::getSimpleName).toList();

    assertThat(EligibilityRule.class.getPermittedSubclasses())
        .allSatisfy(rule -> assertThat(tests).contains("A" + rule.getSimpleName()));
  }

  private static void assertUnknownWithoutFacts(EligibilityRule rule) {
    assertThat(rule.of(NOTHING, TODAY)).isEqualTo(UNKNOWN);
  }

  @Nested
  class AAgeRule {
    private final AgeRule rule = new AgeRule(FRAME, 18, 33);

    private Finding bornOn(LocalDate day) {
      return rule.of(KnownFacts.builder().birthDate(day).build(), TODAY);
    }

    @Test
    void includesTheEighteenthBirthdayAndTheDayBeforeTheThirtyFourth() {
      assertThat(bornOn(TODAY.minusYears(18))).isEqualTo(MET);
      assertThat(bornOn(TODAY.minusYears(18).plusDays(1))).isEqualTo(NOT_MET);
      assertThat(bornOn(TODAY.minusYears(34).plusDays(1))).isEqualTo(MET);
      assertThat(bornOn(TODAY.minusYears(34))).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }

    @Test
    void mayHaveOneEndOpen() {
      AgeRule mentor = new AgeRule(FRAME, 50, null);

      assertThat(mentor.of(KnownFacts.builder().birthDate(LocalDate.of(1930, 1, 1)).build(), TODAY)).isEqualTo(MET);
      assertThat(mentor.arguments()).isEqualTo(Map.of("limits", Limits.FROM, "from", 50));
    }
  }

  @Nested
  class AOriginRule {
    private final OriginRule rule = new OriginRule(FRAME, true);

    private Finding of(Set<String> nationalities, Set<String> family) {
      return rule.of(KnownFacts.builder().nationalities(nationalities).familyOrigins(family).build(), TODAY);
    }

    @Test
    void takesOneForeignNationalityAsEnough() {
      assertThat(of(Set.of("BE", "MA"), Set.of())).isEqualTo(MET);
    }

    @Test
    void takesAGrandparentBornOutsideTheUnionAsEnough() {
      assertThat(of(Set.of("BE"), Set.of("BE", "CD"))).isEqualTo(MET);
      assertThat(of(Set.of("BE"), Set.of("FR"))).isEqualTo(NOT_MET);
    }

    @Test
    void takesStatelessPeopleIn() {
      assertThat(of(Set.of(), Set.of())).isEqualTo(MET);
      assertThat(of(Set.of("XXA"), Set.of())).isEqualTo(MET);
    }

    @Test
    void doesNotGuessAboutTheFamily() {
      Finding familyUntold = rule.of(KnownFacts.builder().nationalities(Set.of("BE")).build(), TODAY);

      assertThat(familyUntold).isEqualTo(UNKNOWN);
      assertUnknownWithoutFacts(rule);
    }

    @Test
    void doesNotTakeAnUnknownNationalityForAForeignOne() {
      assertThat(of(Set.of("XXX"), Set.of())).isEqualTo(UNKNOWN);
    }
  }

  @Nested
  class APermitRule {
    private final PermitRule rule = new PermitRule(FRAME, Period.ofMonths(6));

    private Finding until(LocalDate day) {
      return rule.of(KnownFacts.builder().permitExpiry(day).build(), TODAY);
    }

    @Test
    void countsFromToday() {
      assertThat(until(TODAY.plusMonths(6))).isEqualTo(MET);
      assertThat(until(TODAY.plusMonths(6).minusDays(1))).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }

    @Test
    void needsNoExpiryOfThoseWhoMayStayForGood() {
      KnownFacts citizen = KnownFacts.builder().residenceGround(ResidenceGround.CITIZEN).build();
      KnownFacts refugee = KnownFacts.builder().residenceGround(ResidenceGround.REFUGEE).build();

      assertThat(rule.of(citizen, TODAY)).isEqualTo(MET);
      assertThat(rule.of(refugee, TODAY)).isEqualTo(UNKNOWN);
    }
  }

  @Nested
  class AWorkRightRule {
    @Test
    void asksWhetherOneMayWork() {
      WorkRightRule rule = new WorkRightRule(FRAME);

      assertThat(rule.of(KnownFacts.builder().workRight(true).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().workRight(false).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AResidenceGroundRule {
    @Test
    void takesTheGroundsNamed() {
      ResidenceGroundRule rule = new ResidenceGroundRule(FRAME, List.of(ResidenceGround.REFUGEE));

      assertThat(rule.of(KnownFacts.builder().residenceGround(ResidenceGround.REFUGEE).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().residenceGround(ResidenceGround.STUDY).build(), TODAY))
          .isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class ANotCitizenRule {
    @Test
    void looksForThatOneCountryAmongAllNationalities() {
      NotCitizenRule rule = new NotCitizenRule(FRAME, "FI");

      assertThat(rule.of(KnownFacts.builder().nationalities(Set.of("IQ")).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().nationalities(Set.of("IQ", "FI")).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AArrivedWithinRule {
    @Test
    void includesTheFirstDayOfThePeriod() {
      ArrivedWithinRule rule = new ArrivedWithinRule(FRAME, Period.ofMonths(1));

      assertThat(rule.of(KnownFacts.builder().arrivedOn(LocalDate.of(2026, 10, 22)).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().arrivedOn(LocalDate.of(2026, 10, 21)).build(), TODAY))
          .isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class ASpeaksRule {
    @Test
    void takesOneOfTheLanguagesAtTheLevelOrAbove() {
      SpeaksRule rule = new SpeaksRule(FRAME, List.of("fr", "nl"), Cefr.A2);

      assertThat(rule.of(KnownFacts.builder().languages(Map.of("fr", Cefr.A1, "nl", Cefr.B1)).build(), TODAY))
          .isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().languages(Map.of("fr", Cefr.A1, "ar", Cefr.C2)).build(), TODAY))
          .isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class ALearnsRule {
    @Test
    void isForThoseWhoHaveSomethingToLearn() {
      LearnsRule rule = new LearnsRule(FRAME, "pl", Cefr.C1);

      assertThat(rule.of(KnownFacts.builder().languages(Map.of("uk", Cefr.C2)).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().languages(Map.of("pl", Cefr.B2)).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().languages(Map.of("pl", Cefr.C1)).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class ALiterateRule {
    @Test
    void asksForReadingAndWritingInAnyLanguage() {
      LiterateRule rule = new LiterateRule(FRAME);

      assertThat(rule.of(KnownFacts.builder().readsAndWrites(true).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().readsAndWrites(false).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AJobseekerRule {
    @Test
    void namesTheServiceToTheApplicant() {
      JobseekerRule rule = new JobseekerRule(FRAME, "Actiris");

      assertThat(rule.of(KnownFacts.builder().registeredAsJobseeker(true).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().registeredAsJobseeker(false).build(), TODAY)).isEqualTo(NOT_MET);
      assertThat(rule.arguments()).isEqualTo(Map.of("service", "Actiris"));
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AWorkingLifeRule {
    @Test
    void takesWhatIsListed() {
      WorkingLifeRule rule = new WorkingLifeRule(FRAME, List.of(WorkingLife.RETIRED, WorkingLife.EARLY_RETIRED));

      assertThat(rule.of(KnownFacts.builder().workingLife(WorkingLife.EARLY_RETIRED).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().workingLife(WorkingLife.STUDENT).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AExperienceRule {
    @Test
    void mayAskForMuchOrForLittle() {
      ExperienceRule graduates = new ExperienceRule(FRAME, null, 3);
      ExperienceRule mentors = new ExperienceRule(FRAME, 5, null);
      KnownFacts threeYears = KnownFacts.builder().experienceYears(3).build();

      assertThat(graduates.of(threeYears, TODAY)).isEqualTo(MET);
      assertThat(mentors.of(threeYears, TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(mentors);
    }
  }

  @Nested
  class AEducationRule {
    @Test
    void comparesIscedLevels() {
      EducationRule rule = new EducationRule(FRAME, 6);

      assertThat(rule.of(KnownFacts.builder().education(7).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().education(5).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AOccupationRule {
    @Test
    void takesWholeGroupsByTheirFirstDigits() {
      OccupationRule rule = new OccupationRule(FRAME, List.of("22", "32"));

      assertThat(rule.of(KnownFacts.builder().occupation("2221").build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().occupation("2512").build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }

    @Test
    void doesNotRefuseACodeThatIsTooCoarseToTell() {
      OccupationRule nurses = new OccupationRule(FRAME, List.of("2221"));

      assertThat(nurses.of(KnownFacts.builder().occupation("22").build(), TODAY)).isEqualTo(UNKNOWN);
    }
  }

  @Nested
  class ALivesInRule {
    private final Texts city = new Texts(Map.of(Language.ENGLISH, "Wrocław"));

    @Test
    void goesByTheBeginningOfThePostcode() {
      LivesInRule rule = new LivesInRule(FRAME, "PL", List.of("50", "51"), city);

      assertThat(rule.of(KnownFacts.builder().postcode("50-062").build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().postcode("00-001").build(), TODAY)).isEqualTo(NOT_MET);
      assertThat(rule.of(KnownFacts.builder().country("DE").postcode("50667").build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }

    @Test
    void takesTheWholeCountryWhereNoPostcodeIsNamed() {
      LivesInRule rule = new LivesInRule(FRAME, "PL", List.of(), city);

      assertThat(rule.of(KnownFacts.builder().country("PL").build(), TODAY)).isEqualTo(MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AProjectRule {
    @Test
    void asksForAnIdea() {
      ProjectRule rule = new ProjectRule(FRAME);

      assertThat(rule.of(KnownFacts.builder().hasProject(true).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().hasProject(false).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AHoursRule {
    @Test
    void takesExactlyTheHoursAskedFor() {
      HoursRule rule = new HoursRule(FRAME, 2);

      assertThat(rule.of(KnownFacts.builder().hoursAWeek(2).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().hoursAWeek(1).build(), TODAY)).isEqualTo(NOT_MET);
      assertUnknownWithoutFacts(rule);
    }
  }

  @Nested
  class AGenderRule {
    @Test
    void leavesWhoWouldRatherNotSayToTheAdviser() {
      GenderRule rule = new GenderRule(FRAME, List.of(Gender.WOMAN));

      assertThat(rule.of(KnownFacts.builder().gender(Gender.WOMAN).build(), TODAY)).isEqualTo(MET);
      assertThat(rule.of(KnownFacts.builder().gender(Gender.MAN).build(), TODAY)).isEqualTo(NOT_MET);
      assertThat(rule.of(KnownFacts.builder().gender(Gender.NOT_SAID).build(), TODAY)).isEqualTo(UNKNOWN);
      assertUnknownWithoutFacts(rule);
    }
  }
}
