package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.facts.LanguageSkill.Skill;
import org.passerelle.people.facts.Reading.Refused;

class WordsTest {

  @ParameterizedTest
  @CsvSource({"Syria, SY", "Syrie, SY", "Syrië, SY", "Сирія, SY", "سوريا, SY", "سوري, SY", "syrienne, SY", "UA, UA", "UKR, UA", "Oekraïne, UA", "українка, UA",
      "Afghane, AF", "Côte d'Ivoire, CI", "Ivory Coast, CI", "RDC, CD", "stateless, XXA", "apatride, XXA", "Kosovo, XK", "Palestina, PS", "België, BE",
      "Marokko, MA", "Erythrée, ER", "Deutschland, DE", "invalid-but-unknown, ''"})
  void countriesAndNationalitiesAreUnderstood(String typed, String code) {
    assertThat(CountryCode.read(typed).toOptional().map(CountryCode::code).orElse("")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      French B1, Arabic (mother tongue) | fr B1; ar C2
      FR: B2; EN: C1 | fr B2; en C1
      français bien, anglais un peu | fr B2; en A1
      Arabisch (moedertaal) en Nederlands A2/B1 | ar C2; nl A2
      Deutsch sehr gut, Ukrainisch Muttersprache | de C1; uk C2
      українська (рідна), англійська B1 | uk C2; en B1
      العربية (اللغة الأم)، الفرنسية B1 | ar C2; fr B1
      Dari, Pashto, English | prs ?; ps ?; en ?
      tigrinya native; English fluent | ti C2; en C1
      Kurmanji/Arabic | kmr ?; ar ?
      nl | nl ?
      English A2+ | en A2
      """)
  void languagesAreReadWithTheirLevels(String typed, String expected) {
    var read = LanguageReader.read(typed).toOptional().orElseThrow().stream()
        .map(skill -> skill.language() + " " + skill.conversation().map(Cefr::label).orElse("?")).collect(Collectors.joining("; "));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void aLevelMayBeGivenForEachSkill() {
    var french = LanguageReader.read("French: reading B2, speaking A2, writing A1").toOptional().orElseThrow().getFirst();
    assertThat(french.levels()).containsEntry(Skill.READING, Cefr.B2).containsEntry(Skill.SPOKEN_INTERACTION, Cefr.A2).containsEntry(Skill.WRITING, Cefr.A1);
  }

  @Test
  void aLevelSaidInWordsIsMarkedAsAGuess() {
    assertThat(LanguageReader.read("English good").toOptional().orElseThrow().getFirst().fromWords()).isTrue();
    assertThat(LanguageReader.read("English B2").toOptional().orElseThrow().getFirst().fromWords()).isFalse();
  }

  @Test
  void aLanguageNobodyKnowsIsRefusedByName() {
    assertThat(LanguageReader.read("French B1, Blorvish")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.args()).containsEntry("part", "Blorvish"));
  }

  @ParameterizedTest
  @CsvSource({"F, WOMAN", "Frau, WOMAN", "vrouw, WOMAN", "V, WOMAN", "жінка, WOMAN", "أنثى, WOMAN", "M, MAN", "Homme, MAN", "H, MAN", "ч, MAN", "x, NON_BINARY",
      "divers, NON_BINARY", "prefer not to say, NOT_SAID", "'', UNKNOWN"})
  void genderIsReadFromItsUsualWords(String typed, Gender gender) {
    assertThat(Gender.read(typed).toOptional()).contains(gender);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "ISCED 5, 5", "Bachelor in nursing, 6", "master, 7", "secondaire inférieur, 2", "Hoger secundair onderwijs, 3", "вища освіта, 6", "ثانوية, 3", "none, 0"})
  void educationIsReadAsALevel(String typed, int level) {
    assertThat(Isced.read(typed).toOptional().orElseThrow().level()).isEqualTo(level);
  }
}
