package org.passerelle.programmes.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.people.facts.Cefr;
import org.passerelle.programmes.blueprint.yaml.Kind;

class EligibilitySentenceTest {
  private static final RuleFrame FRAME = new RuleFrame("rule", RuleFrame.Answer.PROBABLY_NOT, null, List.of());

  private static EligibilitySentence in(Language language) {
    Clock clock = Clock.systemUTC();
    return new EligibilitySentence(
        new org.passerelle.pages.Texts(language, new Formats(language, ZoneId.of("Europe/Brussels"), clock)));
  }

  @Test
  void saysWhomARuleIsForInTheReadersLanguage() {
    AgeRule rule = new AgeRule(FRAME, 18, 33);

    assertThat(in(Language.ENGLISH).of(rule)).isEqualTo("For people from 18 to 33 years old.");
    assertThat(in(Language.GERMAN).of(rule)).isEqualTo("Für Menschen von 18 bis 33 Jahren.");
    assertThat(in(Language.ARABIC).of(new AgeRule(FRAME, 50, null)))
        .isEqualTo("لمن بلغ عمره 50 عامًا أو أكثر.");
    assertThat(in(Language.ARABIC).of(new EducationRule(FRAME, 6))).contains("بكالوريوس");
    assertThat(in(Language.ARABIC).of(new OriginRule(FRAME, true))).contains("أجداده");
    assertThat(in(Language.ENGLISH).of(new AgeRule(FRAME, 50, null))).isEqualTo("For people who are 50 or older.");
  }

  @Test
  void namesLanguagesAndSituationsAsPeopleDo() {
    SpeaksRule speaks = new SpeaksRule(FRAME, List.of("fr", "nl"), Cefr.A2);
    WorkingLifeRule life = new WorkingLifeRule(FRAME, List.of(WorkingLife.RETIRED, WorkingLife.EARLY_RETIRED));

    assertThat(in(Language.ENGLISH).of(speaks))
        .isEqualTo("For people who speak one of these languages at level A2 or above: French and Dutch.");
    assertThat(in(Language.FRENCH).of(life))
        .isEqualTo("Pour les personnes dans l’une de ces situations : retraité et préretraité.");
  }

  @Test
  void theProgrammesOwnSentenceComesFirst() {
    Texts own = new Texts(Map.of(Language.ENGLISH, "Ask us first."));
    RuleFrame frame = new RuleFrame("project", RuleFrame.Answer.ADVISER_LOOKS, own, List.of());

    assertThat(in(Language.ENGLISH).of(new ProjectRule(frame))).isEqualTo("Ask us first.");
  }

  @Test
  void everyRuleOfEveryShippedProgrammeCanBeSaidInEveryLanguage() {
    for (String key : Blueprints.shipped()) {
      for (Role role : Blueprints.shipped(key).orElseThrow().blueprint().roles()) {
        for (Language language : Language.forPeople()) {
          assertThat(role.eligibility())
              .allSatisfy(rule -> assertThat(in(language).of(rule)).isNotBlank().doesNotContain("{"));
        }
      }
    }
  }

  @Test
  void everyKindOfRuleHasASentence() {
    org.passerelle.pages.Texts texts =
        new org.passerelle.pages.Texts(
            Language.ARABIC, new Formats(Language.ARABIC, ZoneId.of("Europe/Brussels"), Clock.systemUTC()));

    assertThat(EligibilityRule.class.getPermittedSubclasses())
        .allSatisfy(
            rule -> {
              String kind = rule.getAnnotation(Kind.class).value();
              assertThat(texts.speaks("eligibility.rule." + kind)).as(kind).isTrue();
            });
  }
}
