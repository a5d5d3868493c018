package org.passerelle.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person's record says of the person in single values.
 *
 * @param fullName the whole name in one field, any script
 * @param birthDate with {@code birthPrecision} month or year, the first day of it
 * @param birthPrecision day, month, year, estimated or unknown
 * @param gender woman, man, non-binary, undisclosed or unknown
 * @param phoneTyped as it was typed; {@code phone} is the same in E.164
 * @param contactLanguage BCP 47
 * @param education ISCED 2011 level, 0 to 8
 */
public record PersonDetails(
    String fullName,
    @Nullable String ownScriptName,
    @Nullable String preferredName,
    @Nullable LocalDate birthDate,
    String birthPrecision,
    String gender,
    @Nullable String email,
    @Nullable String phoneTyped,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String postcode,
    @Nullable String place,
    @Nullable Double latitude,
    @Nullable Double longitude,
    String contactLanguage,
    @Nullable Integer education,
    @Nullable Boolean educationAbroad,
    @Nullable Boolean educationRecognised,
    @Nullable Integer experienceYears,
    @Nullable String motivation,
    @Nullable String notes) {

  public PersonDetails {
    if (fullName.replace("\0", "").isBlank()) {
      throw new IllegalArgumentException("A person has a name");
    }
  }

  /** Only what nobody can be without. */
  public static PersonDetails named(String fullName, String contactLanguage) {
    return new PersonDetails(
        fullName, null, null, null, "unknown", "unknown", null, null, null, null, null, null, null, null,
        contactLanguage, null, null, null, null, null, null);
  }

  public PersonDetails withContact(@Nullable String newEmail, @Nullable String newPhoneTyped, @Nullable String e164) {
    return new PersonDetails(
        fullName, ownScriptName, preferredName, birthDate, birthPrecision, gender, newEmail, newPhoneTyped, e164,
        address, postcode, place, latitude, longitude, contactLanguage, education, educationAbroad,
        educationRecognised, experienceYears, motivation, notes);
  }

  /** Where letters go: mail, else text messages; nowhere for somebody who has neither. */
  public @Nullable String mailOrPhone() {
    return email == null ? phone : email;
  }

  /** How to address the person: the preferred name, else the whole one. */
  public String calledName() {
    return preferredName == null || preferredName.isBlank() ? fullName : preferredName;
  }
}
