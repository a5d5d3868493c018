package org.passerelle.intake.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.pages.Form;
import org.passerelle.programmes.blueprint.Asked;
import org.passerelle.programmes.blueprint.Blueprints;
import org.passerelle.programmes.blueprint.PersonFact;

class AnswerReaderTest {
  private final AnswerReader reader =
      new AnswerReader(
          Blueprints.shipped("duo").orElseThrow().blueprint().role("mentor"), "BE", LocalDate.of(2026, 11, 22));

  private static Form typed(String... namesAndValues) {
    Map<String, String[]> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
    }
    return Form.of(parameters);
  }

  private List<String> read(PersonFact fact, Form form) {
    return reader.read(new Asked(fact, false, null, null), form);
  }

  @Test
  void aBirthDateMayLackTheDayAndTheMonthMayBeAWord() {
    assertThat(read(PersonFact.BIRTH_DATE, typed("birth-date-year", "1998"))).containsExactly("1998");
    assertThat(
            read(
                PersonFact.BIRTH_DATE,
                typed("birth-date-day", "27", "birth-date-month", "mars", "birth-date-year", "1998")))
        .containsExactly("1998-03-27");
  }

  @Test
  void aDayWithoutAMonthIsNotTakenForOne() {
    Form form = typed("birth-date-day", "3", "birth-date-year", "1998");
    assertThat(read(PersonFact.BIRTH_DATE, form)).isEmpty();
    assertThat(form.errorOf("birth-date")).isPresent();
  }

  @Test
  void aQuestionLeftEmptyIsToldNextToIt() {
    Form form = typed();
    assertThat(read(PersonFact.GENDER, form)).isEmpty();
    assertThat(form.errorOf("gender")).get().extracting(Form.Error::textKey).isEqualTo("intake.missing.choose");
  }

  @Test
  void aLanguageWithoutALevelIsToldAtItsLevel() {
    Form form = typed("languages", "fr", "languages-2", "ar", "languages-2-level", "mother");
    assertThat(read(PersonFact.LANGUAGES, form)).containsExactly("ar:mother");
    assertThat(form.errors()).extracting(Form.Error::field).containsExactly("languages-level");
  }

  @Test
  void interestsAreTagsThenOwnWords() {
    assertThat(read(PersonFact.INTERESTS, typed("interests", "music", "interests-own", "chess, الشطرنج، sewing")))
        .containsExactly("music", "chess", "الشطرنج", "sewing");
  }

  @Test
  void nobodyOffersMorePlacesThanTheProgrammeAllows() {
    Form form = typed("capacity", "4");
    assertThat(read(PersonFact.CAPACITY, form)).isEmpty();
    assertThat(form.errorOf("capacity")).isPresent();
  }

  @Test
  void anAnswerNobodyWasOfferedIsRefused() {
    Form form = typed("gender", "<b>");
    read(PersonFact.GENDER, form);
    assertThat(form.valid()).isFalse();
  }

  @Test
  void anOccupationInAnyOfTheLanguagesHasItsCode() {
    assertThat(OccupationWords.codeOf("Kok")).contains("5120");
    assertThat(OccupationWords.codeOf("طبّاخ")).contains("5120");
    assertThat(OccupationWords.codeOf("something of my own")).isEmpty();
  }
}
