package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OccupationNamesTest {
  @Test
  void everyEverydayWordHasANameInEveryLanguage() {
    for (String code : WordList.read(OccupationNames.class, "occupation-words.txt").keySet()) {
      for (String language : List.of("en", "fr", "nl", "de", "uk", "ar")) {
        assertThat(OccupationNames.of(code, language)).as(code + " in " + language).hasValueSatisfying(name -> assertThat(name).isNotBlank());
      }
    }
    assertThat(OccupationNames.orCode("5120", "ar")).isEqualTo("طباخ");
    assertThat(OccupationNames.orCode("512", "fr")).isEqualTo("ISCO 512");
  }
}
