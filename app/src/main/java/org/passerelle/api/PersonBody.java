package org.passerelle.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Language;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.facts.PhoneNumber;

/** What a program says of a person. A correction says everything anew: what is left out is taken out of the record. */
record PersonBody(
    @NotBlank(message = "is missing; send the person's whole name, in any script")
        @Pattern(regexp = "(?s).*[^\\p{Cntrl}\\s].*", message = "is missing; send the person's whole name, in any script")
        @Size(max = 200, message = "is too long; send at most 200 characters")
        String fullName,
    @Size(max = 200, message = "is too long; send at most 200 characters") @Nullable String ownScriptName,
    @Size(max = 200, message = "is too long; send at most 200 characters") @Nullable String preferredName,
    @Schema(description = "First day of the month or year where no more is known") @Nullable LocalDate birthDate,
    @Schema(description = "Absent means day where there is a birth date")
        @Pattern(
            regexp = "day|month|year|estimated|unknown",
            message = "is not known; send day, month, year, estimated or unknown")
        @Nullable String birthPrecision,
    @Pattern(
            regexp = "woman|man|non-binary|undisclosed|unknown",
            message = "is not known; send woman, man, non-binary, undisclosed or unknown")
        @Nullable String gender,
    @Nullable String email,
    @Schema(description = "As people write it; without country code it is read as one of the network's country")
        @Nullable String phone,
    @Size(max = 300, message = "is too long; send at most 300 characters") @Nullable String address,
    @Size(max = 20, message = "is too long; send at most 20 characters") @Nullable String postcode,
    @Size(max = 100, message = "is too long; send at most 100 characters") @Nullable String place,
    @Schema(description = "Language of messages, BCP 47; absent means English") @Nullable String contactLanguage,
    @Schema(description = "ISCED 2011 level")
        @Min(value = 0, message = "is no ISCED level; send 0 to 8")
        @Max(value = 8, message = "is no ISCED level; send 0 to 8")
        @Nullable Integer education,
    @Min(value = 0, message = "is out of range; send 0 to 70")
        @Max(value = 70, message = "is out of range; send 0 to 70")
        @Nullable Integer experienceYears,
    @Size(max = 4000, message = "is too long; send at most 4000 characters") @Nullable String motivation,
    @Size(max = 4000, message = "is too long; send at most 4000 characters") @Nullable String notes) {

  /** @param before what the record says of things that programs do not send */
  PersonDetails read(@Nullable PersonDetails before, String country, LocalDate today) {
    PhoneNumber number = phone == null ? null : phone(phone, country);
    return new PersonDetails(
        fullName.strip(), ownScriptName, preferredName, born(today), precision(),
        Objects.requireNonNullElse(gender, "unknown"), email == null ? null : Sent.mail("email", email),
        phone, number == null ? null : number.e164(), address, postcode, place,
        before == null ? null : before.latitude(), before == null ? null : before.longitude(),
        Sent.language("contactLanguage", Objects.requireNonNullElse(contactLanguage, Language.ENGLISH.tag())), education,
        before == null ? null : before.educationAbroad(), before == null ? null : before.educationRecognised(),
        experienceYears, motivation, notes);
  }

  private @Nullable LocalDate born(LocalDate today) {
    if (birthDate != null && (birthDate.isAfter(today) || birthDate.getYear() < 1900)) {
      throw Refused.field("birthDate", "birthDate lies in the future or before 1900; send the day the person was born.");
    }
    return birthDate;
  }

  private String precision() {
    return birthDate == null ? "unknown" : Optional.ofNullable(birthPrecision).orElse("day");
  }

  private static PhoneNumber phone(String typed, String country) {
    return PhoneNumber.read(typed, country)
        .toOptional()
        .orElseThrow(() -> Refused.field("phone", "phone is no number; send it with its country code, such as +32470123456."));
  }
}
