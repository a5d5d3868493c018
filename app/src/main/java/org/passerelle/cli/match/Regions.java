package org.passerelle.cli.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.Spelling;

/**
 * The travel zone of an address without coordinates: the region that the beginning of its postcode stands for, one digit
 * of a Belgian postcode and two of any other, or else the town. A town once seen with a postcode is in that region.
 */
final class Regions {
  private final String usualCountry;
  private final Map<String, String> regionOfTown = new HashMap<>();

  Regions(String usualCountry, List<PersonRow> people) {
    this.usualCountry = usualCountry;
    for (PersonRow row : people) {
      String region = region(row.contact());
      if (region != null && row.contact().city() != null) {
        regionOfTown.putIfAbsent(Spelling.folded(row.contact().city()), region);
      }
    }
  }

  @Nullable String zone(PersonRow.Contact contact) {
    String region = region(contact);
    if (region != null || contact.city() == null) {
      return region;
    }
    String town = Spelling.folded(contact.city());
    return regionOfTown.getOrDefault(town, town);
  }

  private @Nullable String region(PersonRow.Contact contact) {
    String postcode = contact.postcode();
    if (postcode == null || postcode.strip().length() < 4) {
      return null;
    }
    CountryCode country = contact.country();
    String code = country == null ? usualCountry : country.code();
    String compact = postcode.strip().replaceFirst("^[A-Za-z]{1,2}[ -]+", "").replace(" ", "");
    int digits = code.equals("BE") ? 1 : 2;
    return compact.length() < digits ? null : code + " " + compact.substring(0, digits) + "…";
  }
}
