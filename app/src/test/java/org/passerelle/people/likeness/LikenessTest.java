package org.passerelle.people.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;

class LikenessTest {
  private static final PartialDate BORN = PartialDate.of(LocalDate.of(1998, 4, 13));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Mohamed El Amrani | محمد العمراني
      Mohamed El Amrani | Muhammad Amrani
      أمينة الحسن | Amina Alhassan
      Khaled Elmasri | خالد المصري
      Олександр Шевченко | Alexander Schewtschenko
      Олександр Шевченко | Shevchenko Oleksandr
      Fatima Zahra Benali | فاطمة الزهراء بن علي
      Abdul Rahman Haidari | عبد الرحمن حيدري
      Youssef Khalil | يوسف خليل
      Yusuf Halil | Youssef Khalil
      José Núñez García | Jose Nunez
      Nguyễn Thị Hương | Huong Nguyen Thi
      Наталія Гончарук | Natalia Honcharuk
      Дмитро Коваль | Dmitri Koval
      Tesfay Gebremariam | Tesfai Gebremaryam
      Oleksandra Kovalenko | Oleksandra Kovalneko
      Łukasz Nowak | Lukasz Nowak
      Amadou Diallo | Diallo Amadou
      Marie-Claire Uwimana | Marie Claire Uwimana
      """)
  void oneNameInTwoSpellingsWithTheSameBirthdayIsLikelyOnePerson(String one, String other) {
    var likeness = Likeness.between(PersonDescription.named(one, BORN), PersonDescription.named(other, BORN));
    assertThat(likeness.score()).as("%s", likeness).isGreaterThan(0.85);
    assertThat(BlockingKeys.of(PersonDescription.named(one, BORN))).containsAnyElementsOf(BlockingKeys.of(PersonDescription.named(other, BORN)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Ahmed Hassan | Ali Hussein
      Ahmed Hassan | Hamid Hosseini
      Fatima Diallo | Aminata Diallo
      Олена Шевченко | Ірина Шевченко
      Mohamed Amrani | Mohamed Haddad
      Mariam Traoré | Marie Dupont
      Ahmed Elkhatib | Ahmed Haddad
      """)
  void differentNamesWithTheSameBirthdayAreNotTakenForOnePerson(String one, String other) {
    assertThat(Likeness.between(PersonDescription.named(one, BORN), PersonDescription.named(other, BORN)).likely()).isFalse();
  }

  @Test
  void aCommonNameWithAnotherBirthdayIsAnotherPerson() {
    var other = PartialDate.of(LocalDate.of(1991, 11, 2));
    assertThat(Likeness.between(PersonDescription.named("Mohamed Ali", BORN), PersonDescription.named("Mohamed Ali", other)).likely()).isFalse();
  }

  @Test
  void daysAndMonthsSwappedOrOneDigitWrongIsASlip() {
    var swapped = PartialDate.of(LocalDate.of(1998, 5, 4));
    var typed = PartialDate.of(LocalDate.of(1998, 4, 5));
    var likeness = Likeness.between(PersonDescription.named("Amina Warsame", swapped), PersonDescription.named("Amina Warsame", typed));
    assertThat(likeness.likely()).isTrue();
    assertThat(likeness.reasons()).extracting(Likeness.Reason::sign).contains(Likeness.Sign.BIRTH_DATE_SLIP);
  }

  @Test
  void aFamilyThatSharesAPhoneIsNotOnePerson() {
    var mother = new PersonDescription(new PersonName("Halima Noor"), PartialDate.of(1975), Gender.WOMAN, Set.of("+32470123456"), Set.of());
    var son = new PersonDescription(new PersonName("Bilal Noor"), PartialDate.of(2004), Gender.MAN, Set.of("+32470123456"), Set.of());
    assertThat(Likeness.between(mother, son).likely()).isFalse();
  }

  @Test
  void theSamePhoneAndASimilarNameAreEnoughWithoutABirthDate() {
    var one = new PersonDescription(new PersonName("Khadija Omar"), PartialDate.UNKNOWN, Gender.UNKNOWN, Set.of("+32470123456"), Set.of());
    var other = new PersonDescription(new PersonName("خديجة عمر"), PartialDate.UNKNOWN, Gender.WOMAN, Set.of("+32470123456"), Set.of());
    assertThat(Likeness.between(one, other).likely()).isTrue();
  }

  @Test
  void theOrderOfTheTwoNeverChangesTheScore() {
    var names = List.of("Mohamed Amrani", "Mohammed Ali Amrani", "Amrani", "محمد علي", "M. Amrani");
    for (var one : names) {
      for (var other : names) {
        assertThat(Likeness.between(PersonDescription.named(one, BORN), PersonDescription.named(other, BORN)).score())
            .isEqualTo(Likeness.between(PersonDescription.named(other, BORN), PersonDescription.named(one, BORN)).score());
      }
    }
  }

  @Test
  void keysLeaveFewPairsToCompareAmongTwentyThousandPeople() {
    var random = new Random(7);
    String[] given = {"Mohamed", "Ahmed", "Fatima", "Olena", "Ivan", "Amina", "Yusuf", "Mariam", "Samuel", "Tesfay", "Aminata", "Natalia", "Omid", "Zahra", "Karim", "Leila"};
    String[] start = {"Ba", "Di", "Ko", "Sha", "Ne", "Ru", "Tar", "Wol", "Gha", "Mi", "Fo", "Ze", "Hab", "Jal", "Pan", "Lor"};
    String[] end = {"rani", "llo", "valenko", "hidi", "mbe", "teki", "zari", "dova", "fari", "naev", "gula", "peti"};
    var sizes = new HashMap<String, Integer>();
    for (int i = 0; i < 20_000; i++) {
      var name = given[random.nextInt(given.length)] + " " + start[random.nextInt(16)] + start[random.nextInt(16)].toLowerCase() + end[random.nextInt(12)];
      var born = PartialDate.of(LocalDate.of(1990, 1, 1).plusDays(random.nextInt(5500)));
      BlockingKeys.of(PersonDescription.named(name, born)).forEach(key -> sizes.merge(key, 1, Integer::sum));
    }
    long pairs = sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    assertThat(pairs).isLessThan(500_000L);
  }

  @Test
  void aRowIsRecognisedAgainHoweverItsNameIsCased() {
    var one = new PersonDescription(new PersonName("EL AMRANI Mohamed"), BORN, Gender.MAN, Set.of("+32470123456"), Set.of("m@example.org"));
    var again = new PersonDescription(new PersonName("Mohamed El Amrani"), BORN, Gender.UNKNOWN, Set.of("+32470123456"), Set.of("m@example.org"));
    assertThat(IdentityKey.of(one)).isEqualTo(IdentityKey.of(again));
    var brother = new PersonDescription(new PersonName("Mohamed El Amrani"), PartialDate.of(1998), Gender.UNKNOWN, Set.of("+32470123456"), Set.of("m@example.org"));
    assertThat(IdentityKey.of(one)).isNotEqualTo(IdentityKey.of(brother));
    assertThat(IdentityKey.ofSource(" 12 ")).isEqualTo(IdentityKey.ofSource("12"));
  }
}
