package org.passerelle.engine.pairing.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void codesAreReadAsPeopleWriteThem() {
    assertThat(Languages.of(Map.of("PT-br", Cefr.B1, " ary ", Cefr.NATIVE)).toMap())
        .isEqualTo(Map.of("pt", Cefr.B1, "ary", Cefr.NATIVE));
  }

  @Test
  void aNameInsteadOfACodeIsRefusedWithAHint() {
    assertThatThrownBy(() -> Languages.of("français", Cefr.B1))
        .hasMessage("Language 'français' is not an ISO 639 code: write two or three letters, such as fr or ary.");
  }

  @Test
  void aLanguageTwiceKeepsTheBetterLevel() {
    assertThat(Languages.of(Map.of("pt-BR", Cefr.C1, "pt", Cefr.B1)).toMap()).isEqualTo(Map.of("pt", Cefr.C1));
  }
}
