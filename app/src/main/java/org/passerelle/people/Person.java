package org.passerelle.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.likeness.PersonDescription;

/**
 * A person on record.
 *
 * @param organisation the organisation that holds the record
 * @param version counts corrections; a correction names the version it was made from
 */
public record Person(UUID id, UUID organisation, PersonDetails details, int version, Instant createdAt) {
  public String name() {
    return details.fullName();
  }

  /** What is compared when two records may be of one human. */
  public PersonDescription description() {
    return new PersonDescription(
        new PersonName(details.fullName()), birth(), gender(),
        details.phone() == null ? Set.of() : Set.of(details.phone()),
        details.email() == null ? Set.of() : Set.of(details.email()));
  }

  private PartialDate birth() {
    LocalDate date = details.birthDate();
    if (date == null) {
      return PartialDate.UNKNOWN;
    }
    return switch (details.birthPrecision()) {
      case "day" -> PartialDate.of(date);
      case "month" -> PartialDate.of(date.getYear(), date.getMonthValue());
      case "year" -> PartialDate.of(date.getYear());
      case "estimated" -> PartialDate.of(date.getYear()).asEstimated();
      default -> PartialDate.UNKNOWN;
    };
  }

  private Gender gender() {
    return switch (details.gender()) {
      case "woman" -> Gender.WOMAN;
      case "man" -> Gender.MAN;
      case "non-binary" -> Gender.NON_BINARY;
      case "undisclosed" -> Gender.NOT_SAID;
      default -> Gender.UNKNOWN;
    };
  }
}
