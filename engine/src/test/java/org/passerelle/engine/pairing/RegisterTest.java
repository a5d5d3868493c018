package org.passerelle.engine.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;

class RegisterTest {
  @Test
  void everyRuleAndEveryFactorHasATestOfItsOwn() {
    List<String> untested =
        Stream.concat(MatchRules.all().stream(), Factors.all().stream())
            .map(part -> part.getClass().getName() + "Test")
            .filter(name -> RegisterTest.class.getResource("/" + name.replace('.', '/') + ".class") == null)
            .toList();
    assertThat(untested).isEmpty();
  }

  @Test
  void noRuleOrFactorIsForgottenInTheLists() {
    assertThat(MatchRules.all().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(kindsOf(MatchRule.class).toArray(Class<?>[]::new));
    assertThat(Factors.all().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(kindsOf(Factor.class).toArray(Class<?>[]::new));
  }

  private static Stream<Class<?>> kindsOf(Class<?> type) {
    return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(RegisterTest::kindsOf) : Stream.of(type);
  }

  @Test
  void keysAreUniqueAndEveryVerdictIsOneOfTheCasesOfItsRule() {
    var keys = new ArrayList<>(MatchRules.all().stream().map(MatchRule::key).toList());
    keys.addAll(Factors.all().stream().map(Factor::key).toList());
    assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);

    var people = new Populations(4, 0.25, false);
    List<Mentor> mentors = people.mentors(80);
    for (Mentee mentee : people.mentees(80)) {
      for (Mentor mentor : mentors) {
        for (MatchRule rule : MatchRules.all()) {
          switch (rule.judge(mentee, mentor, RuleSettings.USUAL)) {
            case Verdict.Allowed() -> {}
            case Verdict.Presumed presumed -> assertThat(rule.cases()).contains(presumed.because());
            case Verdict.Refused refused -> assertThat(rule.cases()).contains(refused.because());
          }
        }
      }
    }
  }
}
