package org.passerelle.programmes.blueprint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.passerelle.programmes.blueprint.yaml.Kind;

/** A condition that a programme sets. It proposes only; a person decides. What is not known, an adviser looks at. */
public sealed interface EligibilityRule
    permits AgeRule,
        OriginRule,
        PermitRule,
        WorkRightRule,
        ResidenceGroundRule,
        NotCitizenRule,
        ArrivedWithinRule,
        SpeaksRule,
        LearnsRule,
        LiterateRule,
        JobseekerRule,
        WorkingLifeRule,
        ExperienceRule,
        EducationRule,
        OccupationRule,
        LivesInRule,
        ProjectRule,
        HoursRule,
        GenderRule {

  RuleFrame frame();

  /** What must be known to tell. */
  Set<PersonFact> facts();

  Finding of(KnownFacts known, LocalDate today);

  /**
   * Values for the text {@code eligibility.rule.<kind>}, which says whom the programme is for: numbers, names, codes of
   * languages and countries, words of closed sets, or lists of these.
   */
  Map<String, Object> arguments();

  default String kind() {
    return getClass().getAnnotation(Kind.class).value();
  }
}
