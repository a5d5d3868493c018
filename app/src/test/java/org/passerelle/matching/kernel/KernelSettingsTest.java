package org.passerelle.matching.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.Factor;
import org.passerelle.engine.pairing.Factors;
import org.passerelle.engine.pairing.MatchRule;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.engine.pairing.people.Cefr;
import org.passerelle.engine.pairing.people.Languages;
import org.passerelle.people.facts.LanguageCode;
import org.passerelle.people.facts.LanguageSkill;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.MatchingPlan;

class KernelSettingsTest {
  private static final Blueprint DUO = Blueprints.shipped("duo").orElseThrow().blueprint();

  private static KernelSettings duo() {
    return KernelSettings.of(DUO.matching(), DUO.relationship());
  }

  @Test
  void whatTheBlueprintAsksIsWhatTheEngineDoes() {
    assertThat(duo().rules().inForce().stream().map(MatchRule::key))
        .containsExactlyInAnyOrder(
            "shared-language", "reachable", "common-free-hour", "trained", "checked", "wishes", "capacity",
            "exclusions");
    assertThat(duo().rules().settings().workingLevel()).isEqualTo(Cefr.B1);
    assertThat(duo().rules().settings().meetingHours()).isEqualTo(2);
    assertThat(duo().weights().points()).containsEntry("occupation", 30).containsEntry("waiting", 5);
    assertThat(duo().weights().version()).isEqualTo("1");
  }

  @Test
  void everyRuleAndFactorABlueprintCanNameExistsInTheEngine() {
    assertThat(Arrays.stream(MatchingPlan.Rule.values()).map(Enum::name))
        .allSatisfy(
            name -> assertThat(MatchRules.named(name.toLowerCase().replace('_', '-')).key()).isNotEmpty());
    assertThat(Arrays.stream(MatchingPlan.Factor.values()).map(name -> name.name().toLowerCase()))
        .containsExactlyInAnyOrderElementsOf(Factors.all().stream().map(Factor::key).toList());
  }

  @Test
  void aLanguageKeepsTheLevelOfConversation() {
    var skills =
        List.of(
            LanguageSkill.motherTongue(new LanguageCode("so")),
            LanguageSkill.of(new LanguageCode("fr"), org.passerelle.people.facts.Cefr.PRE_A1),
            new LanguageSkill(new LanguageCode("en"), false, Map.of(), false));
    assertThat(KernelFacts.languages(skills))
        .isEqualTo(Languages.of(Map.of("so", Cefr.NATIVE, "fr", Cefr.A1, "en", Cefr.UNSTATED)));
  }
}
