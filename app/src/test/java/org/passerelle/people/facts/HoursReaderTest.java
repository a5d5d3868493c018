package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.people.facts.Reading.Refused;

class HoursReaderTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Mon 9-12; Wed 14:00-18:00 | Mon 09:00-12:00; Wed 14:00-18:00
      Mon 9-12, Wed 14-18 | Mon 09:00-12:00; Wed 14:00-18:00
      Monday and Tuesday 9am-5pm | Mon 09:00-17:00; Tue 09:00-17:00
      weekends | Sat 09:00-21:00; Sun 09:00-21:00
      weekend | Sat 09:00-21:00; Sun 09:00-21:00
      Wed evenings | Wed 18:00-21:00
      Mon, Wed 18-20 | Mon 18:00-20:00; Wed 18:00-20:00
      lundi et mardi matin | Mon 09:00-12:00; Tue 09:00-12:00
      lundi 9h-12h, jeudi 13h30-17h | Mon 09:00-12:00; Thu 13:30-17:00
      mercredi après-midi | Wed 13:00-17:00
      samedi | Sat 09:00-21:00
      maandag 9u-12u30; wo 14-18 uur | Mon 09:00-12:30; Wed 14:00-18:00
      dinsdag tot donderdag avond | Tue 18:00-21:00; Wed 18:00-21:00; Thu 18:00-21:00
      Mo 9:00–12:00 Uhr; Mi ab... | ?
      Mo-Mi 9-12 Uhr | Mon 09:00-12:00; Tue 09:00-12:00; Wed 09:00-12:00
      am Wochenende | Sat 09:00-21:00; Sun 09:00-21:00
      Mon 7-5 | Mon 07:00-17:00
      понеділок 9-12 | Mon 09:00-12:00
      السبت والأحد | ?
      السبت 9-12 | Sat 09:00-12:00
      when I can | ?
      Mon 25-26 | ?
      not Monday | ?
      """)
  void availabilityIsReadAsPeopleWriteIt(String typed, String expected) {
    assertThat(HoursReader.read(typed).toOptional().map(WeeklyHours::toString).orElse("?")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evenings", "soirs", "avonden", "abends"})
  void eveningsMeanEveryDay(String typed) {
    assertThat(HoursReader.read(typed).toOptional().orElseThrow().minutesAWeek()).isEqualTo(7 * 3 * 60);
  }

  @Test
  void whatIsWrittenBackIsReadAgain() {
    var hours = HoursReader.read("Mon-Fri 9-17; Sat 10:30-12").toOptional().orElseThrow();
    assertThat(HoursReader.read(hours.toString()).toOptional()).contains(hours);
    assertThat(hours.wholeHours().cardinality()).isEqualTo(5 * 8 + 1);
  }

  @Test
  void theUnclearPartIsNamed() {
    assertThat(HoursReader.read("Mon 9-12; whenever")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.args()).containsEntry("part", "whenever"));
  }
}
