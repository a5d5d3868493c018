package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.facts.Reading.Refused;

class IscoCodeTest {

  @Test
  void theWholeClassificationIsThere() {
    var sizes = IscoCode.titles().keySet().stream().collect(Collectors.groupingBy(String::length, Collectors.counting()));
    assertThat(sizes).containsEntry(1, 10L).containsEntry(2, 43L).containsEntry(3, 130L).containsEntry(4, 436L);
  }

  @Test
  void everyGroupBelongsToALargerOne() {
    assertThat(IscoCode.titles().keySet()).allSatisfy(code -> assertThat(code.length() == 1 || IscoCode.titles().containsKey(code.substring(0, code.length() - 1))).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"2221, 2221", "ISCO 5120, 5120", "ISCO-08: 83, 83", "2221 - Nurse, 2221", "Nursing professionals, 2221", "0110, 0110"})
  void aCodeOrATitleIsUnderstood(String typed, String code) {
    assertThat(IscoCode.read(typed).toOptional().orElseThrow().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2229, facts.occupation.no-such-code", "baker in Aleppo, facts.occupation.not-a-code"})
  void anythingElseIsRefused(String typed, String reason) {
    assertThat(IscoCode.read(typed)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }
}
