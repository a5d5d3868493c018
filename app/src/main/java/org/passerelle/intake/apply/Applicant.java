package org.passerelle.intake.apply;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.PersonProfile.Hours;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.EmailAddress;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.PhoneNumber;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.blueprint.KnownFacts;
import org.passerelle.programmes.blueprint.PersonFact;
import org.passerelle.programmes.blueprint.ResidenceGround;
import org.passerelle.programmes.blueprint.WorkingLife;

/**
 * Whom an application's answers describe: as eligibility rules ask, and as a person's record says it.
 *
 * @param country where a phone number without country code is dialled and where the programme runs
 */
record Applicant(Answers answers, String country) {

  String first(PersonFact fact) {
    return answers.first(fact.key());
  }

  List<String> all(PersonFact fact) {
    return answers.given().getOrDefault(fact.key(), List.of());
  }

  private @Nullable String orNull(PersonFact fact) {
    String value = first(fact);
    return value.isEmpty() ? null : value;
  }

  private @Nullable Integer number(PersonFact fact) {
    String value = first(fact);
    return value.isEmpty() ? null : Integer.valueOf(value);
  }

  private @Nullable Boolean yesNo(PersonFact fact) {
    return switch (first(fact)) {
      case "yes" -> true;
      case "no" -> false;
      default -> null;
    };
  }

  /** The first day it can be; {@code null} when not told. */
  @Nullable LocalDate day(PersonFact fact) {
    String written = first(fact).replace("~", "");
    return switch (written.length()) {
      case 0 -> null;
      case 4 -> LocalDate.parse(written + "-01-01");
      case 7 -> LocalDate.parse(written + "-01");
      default -> LocalDate.parse(written);
    };
  }

  Optional<EmailAddress> email() {
    return EmailAddress.read(first(PersonFact.EMAIL)).toOptional();
  }

  Optional<PhoneNumber> phone() {
    return PhoneNumber.read(first(PersonFact.PHONE), country).toOptional();
  }

  KnownFacts known() {
    String project = first(PersonFact.PROJECT);
    return KnownFacts.builder()
        .birthDate(day(PersonFact.BIRTH_DATE))
        .gender(gender())
        .nationalities(countries(PersonFact.NATIONALITY))
        .familyOrigins(countries(PersonFact.FAMILY_ORIGIN))
        .arrivedOn(day(PersonFact.ARRIVED_ON))
        .residenceGround(constant(ResidenceGround.values(), PersonFact.RESIDENCE_GROUND))
        .permitExpiry(day(PersonFact.PERMIT_EXPIRY))
        .workRight(yesNo(PersonFact.WORK_RIGHT))
        .registeredAsJobseeker(yesNo(PersonFact.REGISTERED_AS_JOBSEEKER))
        .workingLife(constant(WorkingLife.values(), PersonFact.WORKING_LIFE))
        .languages(spoken())
        .readsAndWrites(yesNo(PersonFact.READS_AND_WRITES))
        .country(first(PersonFact.POSTCODE).isEmpty() ? null : country)
        .postcode(orNull(PersonFact.POSTCODE))
        .education(number(PersonFact.EDUCATION))
        .occupation(OccupationWords.codeOf(first(PersonFact.OCCUPATION)).orElse(null))
        .experienceYears(number(PersonFact.EXPERIENCE_YEARS))
        .hoursAWeek(number(PersonFact.HOURS_A_WEEK))
        .hasProject(project.isEmpty() ? null : Boolean.valueOf(!project.equals("no")))
        .build();
  }

  private @Nullable Gender gender() {
    return switch (first(PersonFact.GENDER)) {
      case "woman" -> Gender.WOMAN;
      case "man" -> Gender.MAN;
      case "non-binary" -> Gender.NON_BINARY;
      case "undisclosed" -> Gender.NOT_SAID;
      default -> null;
    };
  }

  private @Nullable Set<String> countries(PersonFact fact) {
    return all(fact).isEmpty() ? null : Set.copyOf(all(fact));
  }

  private <E extends Enum<E>> @Nullable E constant(E[] constants, PersonFact fact) {
    return Stream.of(constants).filter(c -> AnswerOptions.key(c).equals(first(fact))).findFirst().orElse(null);
  }

  private @Nullable Map<String, Cefr> spoken() {
    if (all(PersonFact.LANGUAGES).isEmpty()) {
      return null;
    }
    Map<String, Cefr> spoken = new LinkedHashMap<>();
    languages().forEach(language -> spoken.put(language.code(), Cefr.valueOf(String.valueOf(language.speaking()))));
    return spoken;
  }

  private List<PersonProfile.Language> languages() {
    return all(PersonFact.LANGUAGES).stream()
        .map(value -> value.split(":", 2))
        .map(
            part ->
                part[1].equals(AnswerOptions.MOTHER_TONGUE)
                    ? PersonProfile.Language.mother(part[0])
                    : PersonProfile.Language.said(part[0], part[1].toUpperCase(Locale.ROOT)))
        .toList();
  }

  PersonDetails details(String language) {
    Integer education = number(PersonFact.EDUCATION);
    return new PersonDetails(
        first(PersonFact.NAME), orNull(PersonFact.NAME_IN_OWN_SCRIPT), orNull(PersonFact.PREFERRED_NAME),
        day(PersonFact.BIRTH_DATE), birthPrecision(), first(PersonFact.GENDER).isEmpty() ? "unknown" : first(PersonFact.GENDER),
        email().map(EmailAddress::value).orElse(null), orNull(PersonFact.PHONE),
        phone().map(PhoneNumber::e164).orElse(null), orNull(PersonFact.ADDRESS), orNull(PersonFact.POSTCODE), null,
        null, null, language, education, null, null, number(PersonFact.EXPERIENCE_YEARS),
        orNull(PersonFact.MOTIVATION), null);
  }

  private String birthPrecision() {
    String written = first(PersonFact.BIRTH_DATE);
    return written.startsWith("~")
        ? "estimated"
        : switch (written.length()) {
          case 0 -> "unknown";
          case 4 -> "year";
          case 7 -> "month";
          default -> "day";
        };
  }

  PersonProfile profile() {
    return new PersonProfile(
        languages(),
        Set.copyOf(all(PersonFact.NATIONALITY)),
        Stream.concat(
                occupation("practised", PersonFact.OCCUPATION), occupation("wished", PersonFact.OCCUPATION_WISHED))
            .toList(),
        Set.copyOf(all(PersonFact.INTERESTS)),
        Set.of(),
        all(PersonFact.AVAILABILITY).stream().map(Applicant::hours).toList(),
        wish());
  }

  private Stream<Occupation> occupation(String kind, PersonFact fact) {
    String label = first(fact);
    return label.isEmpty()
        ? Stream.empty()
        : Stream.of(new Occupation(kind, OccupationWords.codeOf(label).orElse(null), label));
  }

  private static Hours hours(String value) {
    int day = Integer.parseInt(value.substring(0, 1));
    return switch (value.substring(2)) {
      case "morning" -> new Hours(day, 9, 12);
      case "afternoon" -> new Hours(day, 13, 17);
      default -> new Hours(day, 18, 21);
    };
  }

  private Wish wish() {
    String gender = first(PersonFact.GENDER_WISH);
    String online =
        switch (first(PersonFact.MEETING_WISH)) {
          case "online" -> "yes";
          case "in-person" -> "no";
          default -> "either";
        };
    return new Wish(gender.equals("woman") || gender.equals("man") ? gender : null, online, null);
  }
}
