package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;

/** A person's record as programs read it. */
record PersonView(
    UUID id,
    @Schema(description = "Send it back with a correction") int version,
    String fullName,
    @Nullable String ownScriptName,
    @Nullable String preferredName,
    @Schema(description = "First day of the month or year where no more is known") @Nullable LocalDate birthDate,
    String birthPrecision,
    String gender,
    @Nullable String email,
    @Schema(description = "E.164") @Nullable String phone,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable String place,
    @Schema(description = "BCP 47") String contactLanguage,
    @Schema(description = "ISCED 2011 level, 0 to 8") @Nullable Integer education,
    @Nullable Integer experienceYears,
    @Nullable String motivation,
    @Nullable String notes,
    Instant createdAt) {

  static PersonView of(Person person) {
    PersonDetails details = person.details();
    return new PersonView(
        person.id(), person.version(), details.fullName(), details.ownScriptName(), details.preferredName(),
        details.birthDate(), details.birthPrecision(), details.gender(), details.email(), details.phone(),
        details.address(), details.postcode(), details.place(), details.contactLanguage(), details.education(),
        details.experienceYears(), details.motivation(), details.notes(), person.createdAt());
  }
}
