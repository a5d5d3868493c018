package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.facts.Reading.Refused;

class PersonNameTest {

  @ParameterizedTest
  @CsvSource({
      "Олександр Шевченко, oleksandr shevchenko", "Наталія Гончарук, nataliya honcharuk", "José Núñez, jose nunez",
      "Łukasz Żółkiewski, lukasz zolkiewski", "Nguyễn Thị Hương, nguyen thi huong", "Μαρία Παππά, maria pappa"})
  void aNameInAnyScriptHasALatinSpelling(String written, String latin) {
    assertThat(new PersonName(written).latin()).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({
      "Mohamed, محمد", "Muhammad, Mohammed", "Ahmed, أحمد", "Youssef, يوسف", "Fatima, فاطمة", "Khadija, خديجة", "Abdul Rahman, عبد الرحمن",
      "Abdelrahman, Abd al-Rahman", "Abdullah, عبد الله", "Omar, عمر", "Hussein, حسين", "Oleksandr, Aleksander", "Yevhen, Євген", "Olena, Olena"})
  void searchingOneSpellingFindsTheOther(String search, String stored) {
    assertThat(new PersonName(search).searchTokens()).containsAnyElementsOf(new PersonName(stored).searchTokens());
  }

  @ParameterizedTest
  @CsvSource({"Ahmed, Hamid", "Omar, Maria", "Fatima, Mohamed", "Olena, Ivan"})
  void searchingDoesNotMixUpDifferentNames(String search, String stored) {
    assertThat(new PersonName(search).searchTokens()).doesNotContainAnyElementsOf(new PersonName(stored).searchTokens());
  }

  @Test
  void caseAccentsAndInvisibleCharactersDoNotMakeANewName() {
    assertThat(new PersonName("  JOSÉ\u00a0\u200eNuñez ".strip()).normalised()).isEqualTo(new PersonName("Jose Nunez").normalised());
    assertThat(new PersonName("D’Souza").normalised()).isEqualTo(new PersonName("D'Souza").normalised());
  }

  @ParameterizedTest
  @CsvSource({"'  ', facts.name.missing", "12345, facts.name.no-letters", "'=HYPERLINK(A1)', facts.name.formula"})
  void aTextThatIsNoNameIsRefused(String typed, String reason) {
    assertThat(PersonName.read(typed)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
  }
}
