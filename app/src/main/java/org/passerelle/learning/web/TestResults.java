package org.passerelle.learning.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.pages.Language;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.selection.Tests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody reached in the tests of their programmes, in the words of each programme. */
@Component
class TestResults {
  private final Tests tests;
  private final Editions editions;

  TestResults(Tests tests, Editions editions) {
    this.tests = tests;
    this.editions = editions;
  }

  /** Every attempt in these programmes, the last first. */
  @Transactional(readOnly = true)
  public List<TestResult> of(Collection<Participation> taken, Language language) {
    Map<UUID, Participation> parts =
        taken.stream().collect(Collectors.toMap(Participation::id, Function.identity()));
    return tests.all(parts.keySet()).reversed().stream()
        .flatMap(
            sitting ->
                Stream.ofNullable(parts.get(sitting.participation())).flatMap(who -> told(who, sitting, language)))
        .toList();
  }

  /** Nothing where the blueprint no longer names the test. */
  private Stream<TestResult> told(Participation who, Tests.Sitting sitting, Language language) {
    return editions.blueprint(who.edition()).role(who.role()).path().stage(sitting.stage()).stream()
        .filter(Stage.Test.class::isInstance)
        .map(Stage.Test.class::cast)
        .map(test -> new TestResult(
            test.names().in(language), sitting.attempt(), sitting.heldOn(),
            test.parts().stream()
                .map(part -> new TestResult.Part(
                    part.names().in(language), sitting.marks().getOrDefault(part.key(), 0), part.passMark(),
                    part.outOf()))
                .toList(),
            sitting.passes(test)));
  }
}
