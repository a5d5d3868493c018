package org.passerelle.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T23:30:00Z"), BRUSSELS);

  private static Texts in(Language language) {
    return new Texts(language, new Formats(language, BRUSSELS, NOW));
  }

  @Test
  void countsAsTheLanguageCounts() {
    assertThat(in(Language.UKRAINIAN).get("pages.waiting", "count", 3)).isEqualTo("3 очікують");
    assertThat(in(Language.ARABIC).get("pages.waiting", "count", 2)).isEqualTo("اثنان في الانتظار");
    assertThat(in(Language.ENGLISH).get("pages.waiting", "count", 1)).isEqualTo("1 waiting");
  }

  @Test
  void aUkrainianDateEndsASentenceWithOneStop() {
    Formats formats = in(Language.UKRAINIAN).formats();
    LocalDate day = LocalDate.of(2026, 1, 5);
    assertThat(formats.date(day)).isEqualTo("5 січня 2026");
    assertThat(formats.dates(day, day.plusDays(3))).endsWith("2026");
    assertThat(formats.shortDate(day)).endsWith("2026");
    assertThat(formats.month(day)).endsWith("2026");
  }

  @ParameterizedTest
  @EnumSource
  void digitsAreLatinAndYearsGregorianInEveryLanguage(Language language) {
    Formats formats = in(language).formats();
    assertThat(formats.date(LocalDate.of(2026, 3, 27))).contains("27").contains("2026");
    assertThat(formats.number(1234567)).containsPattern("^1.?234.?567$");
    assertThat(formats.time(LocalTime.of(15, 30))).contains("15:30");
  }

  @Test
  void anAmountIsShownToTheCentWhereThereAreCents() {
    Formats formats = in(Language.ENGLISH).formats();
    assertThat(formats.amount(240_000.50)).isEqualTo("240,000.50");
    assertThat(formats.amount(240_000)).isEqualTo("240,000");
    assertThat(formats.amount(0.005)).isEqualTo("0.01");
  }

  @Test
  void timesAreShownInTheNetworksZone() {
    Formats formats = in(Language.ENGLISH).formats();
    assertThat(formats.today()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(formats.dateTime(NOW.instant())).isEqualTo("23 November 2026 at 00:30");
    assertThat(formats.times(Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-23T10:30:00Z")))
        .contains("10:00").contains("11:30");
  }

  @Test
  void daysAreNamedByTheirDistanceFromToday() {
    Formats formats = in(Language.ENGLISH).formats();
    LocalDate today = formats.today();
    assertThat(formats.relative(today)).isEqualTo("today");
    assertThat(formats.relative(today.minusDays(1))).isEqualTo("yesterday");
    assertThat(formats.relative(today.plusDays(5))).isEqualTo("in 5 days");
    assertThat(formats.relative(today.minusDays(21))).isEqualTo("3 weeks ago");
    assertThat(formats.relative(today.minusMonths(5))).isEqualTo("5 months ago");
    assertThat(in(Language.FRENCH).formats().relative(today.plusDays(1))).isEqualTo("demain");
  }

  @Test
  void namesThatRunTheOtherWayDoNotTurnTheSentenceAround() {
    assertThat(in(Language.ENGLISH).get("pages.signed-in-as", "name", "أمينة")).isEqualTo("Signed in as \u2068أمينة\u2069");
    assertThat(in(Language.ENGLISH).get("pages.signed-in-as", "name", "Amina")).isEqualTo("Signed in as Amina");
    assertThat(in(Language.ARABIC).get("pages.signed-in-as", "name", "Amina")).contains("\u2068Amina\u2069");
  }

  @Test
  void listsReadLikeSentences() {
    assertThat(in(Language.FRENCH).list(List.of("arabe", "dari", "français"))).isEqualTo("arabe, dari et français");
    assertThat(in(Language.ARABIC).list(List.of("Dari", "Farsi"))).contains("\u2068Dari\u2069");
  }

  @Test
  void staffPagesFallBackToEnglish() {
    assertThat(in(Language.ARABIC).get("pages.staff.stat.definition")).isEqualTo("What is counted");
    assertThat(in(Language.ARABIC).speaks("pages.staff.stat.definition")).isFalse();
  }

  @Test
  void aTextThatNobodyWroteIsNamed() {
    assertThatThrownBy(() -> in(Language.DUTCH).get("pages.nonsense"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("pages.nonsense");
  }

  @Test
  void apostrophesStay() {
    assertThat(in(Language.FRENCH).get("pages.footer")).isEqualTo("Passerelle, vers l’emploi");
  }
}
