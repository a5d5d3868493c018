package org.passerelle.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;

class RegionsTest {
  private static PersonRow living(@Nullable String postcode, @Nullable String city, @Nullable String country) {
    var contact =
        new PersonRow.Contact(null, null, null, postcode, city, country == null ? null : new CountryCode(country), null);
    return new PersonRow(
        2, null, new PersonName("Ada"), null, PartialDate.UNKNOWN, Gender.UNKNOWN, contact,
        new PersonRow.Background(List.of(), List.of(), null, null, null),
        new PersonRow.Wishes(null, List.of(), null, null),
        new PersonRow.Stay(null, PartialDate.UNKNOWN, null), PartialDate.UNKNOWN, null, null, null, Map.of());
  }

  private static @Nullable String zone(PersonRow person, PersonRow... others) {
    return new Regions("BE", List.of(others)).zone(person.contact());
  }

  @Test
  void theTownsOfOneBelgianRegionAreNear() {
    assertThat(zone(living("1050", "Ixelles", null))).isEqualTo(zone(living("1000", "Bruxelles", "BE")));
    assertThat(zone(living("1050", "Ixelles", null))).isNotEqualTo(zone(living("2000", "Antwerpen", null)));
  }

  @Test
  void elsewhereTwoDigitsMakeARegionAndACountryIsNeverMixedWithAnother() {
    assertThat(zone(living("75011", "Paris", "FR"))).isEqualTo(zone(living("75 020", "Paris", "FR")));
    assertThat(zone(living("1012 AB", null, "NL"))).isNotEqualTo(zone(living("1012", null, "BE")));
    assertThat(zone(living("D-60311", null, "DE"))).isEqualTo(zone(living("DE 60313", null, "DE")));
  }

  @Test
  void aTownWithoutPostcodeIsWhereTheListsPutIt() {
    PersonRow somebody = living("4000", "Liège", null);
    assertThat(zone(living(null, "LIEGE", null), somebody)).isEqualTo(zone(somebody));
    assertThat(zone(living(null, "Namur", null), somebody)).isEqualTo("namur");
  }

  @Test
  void withoutAnAddressNothingIsKnown() {
    assertThat(zone(living(null, null, "BE"))).isNull();
  }
}
