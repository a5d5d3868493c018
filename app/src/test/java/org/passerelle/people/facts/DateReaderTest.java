package org.passerelle.people.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.facts.Reading.Refused;
import org.passerelle.people.facts.Reading.Understood;

class DateReaderTest {
  private static final DateReader DAY_FIRST = new DateReader(LocalDate.of(2026, 11, 22));
  private static final DateReader MONTH_FIRST = new DateReader(LocalDate.of(2026, 11, 22), true);

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      3/4/98 | 1998-04-03
      03.04.1998 | 1998-04-03
      03-04-1998 | 1998-04-03
      3. 4. 1998 | 1998-04-03
      1998-04-03 | 1998-04-03
      1998/4/3 | 1998-04-03
      1998-04-03T00:00:00 | 1998-04-03
      03/04/1998 00:00 | 1998-04-03
      19980403 | 1998-04-03
      03041998 | 1998-04-03
      35888 | 1998-04-03
      3 avril 1998 | 1998-04-03
      1er avril 1998 | 1998-04-01
      3rd April 1998 | 1998-04-03
      April 3, 1998 | 1998-04-03
      3. April 1998 | 1998-04-03
      3-apr-98 | 1998-04-03
      3 déc. 1998 | 1998-12-03
      14 août 1999 | 1999-08-14
      3 квітня 1998 | 1998-04-03
      3 квітня 1998 р. | 1998-04-03
      квітень 1998 | 1998-04
      ٣/٤/١٩٩٨ | 1998-04-03
      ۳/۴/۱۹۹۸ | 1998-04-03
      3 أبريل 1998 | 1998-04-03
      3 نيسان 1998 | 1998-04-03
      15 كانون الثاني 1990 | 1990-01-15
      maart 1998 | 1998-03
      04/1998 | 1998-04
      1998-04 | 1998-04
      1998 | 1998
      00/00/1998 | 1998
      00/04/1998 | 1998-04
      vers 1998 | ~1998
      ca. 1998 | ~1998
      1998? | ~1998
      01/01/1998 (estimé) | ~1998-01-01
      29/02/2000 | 2000-02-29
      5/6/07 | 2007-06-05
      5/6/49 | 1949-06-05
      """)
  void birthDatesAreReadAsPeopleWriteThem(String typed, String expected) {
    assertThat(DAY_FIRST.birth(typed)).isInstanceOfSatisfying(Understood.class, read -> assertThat(read.value()).hasToString(expected));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      31/02/1998 | facts.date.not-in-calendar
      29/02/1999 | facts.date.not-in-calendar
      32/01/1998 | facts.date.ambiguous
      04/13/1998 | facts.date.no-such-month
      98/04/03 | facts.date.ambiguous
      5/6/20 | facts.date.short-year
      22/11/2027 | facts.date.birth-in-future
      01/01/1850 | facts.date.birth-too-long-ago
      12/03/1419 | facts.date.birth-too-long-ago
      3 avril | facts.date.no-year
      3/4 | facts.date.no-year
      yesterday | facts.date.not-a-date
      27 ans | facts.date.not-a-date
      0470123456 | facts.date.not-a-date
      """)
  void anImpossibleOrUnclearBirthDateIsRefusedWithItsReason(String typed, String reason) {
    assertThat(DAY_FIRST.birth(typed)).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.reason()).isEqualTo(reason);
      assertThat(refused.args()).containsEntry("typed", typed);
    });
  }

  @ParameterizedTest
  @CsvSource(value = {"''", "unknown", "inconnu", "onbekend", "невідомо", "غير معروف", "?", "-"})
  void notKnowingABirthDateIsAnAnswer(String typed) {
    assertThat(DAY_FIRST.birth(typed).toOptional()).contains(PartialDate.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"04/13/1998, 1998-04-13", "4/3/98, 1998-04-03"})
  void aFileWithMonthsFirstIsReadThatWay(String typed, String expected) {
    assertThat(MONTH_FIRST.birth(typed).toOptional().orElseThrow()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"31/12/28, 2028-12-31", "1.2.2031, 2031-02-01", "3/4/98, 1998-04-03"})
  void aPermitMayEndInTheFuture(String typed, String expected) {
    assertThat(DAY_FIRST.any(typed).toOptional().orElseThrow()).hasToString(expected);
  }
}
