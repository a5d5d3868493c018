package org.passerelle.intake.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Network;
import org.passerelle.intake.sheet.PersonRow;
import org.passerelle.pages.Language;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.facts.Cefr;
import org.passerelle.people.facts.CountryCode;
import org.passerelle.people.facts.Gender;
import org.passerelle.people.facts.LanguageSkill;
import org.passerelle.people.facts.LanguageSkill.Skill;
import org.passerelle.people.facts.PartialDate;
import org.passerelle.people.facts.WeeklyHours;

/** A row of a list as a person's record says it. */
record RowFacts(Network network, Meanings meanings) {
  private static final int MINUTES = 60;

  PersonDetails details(PersonRow row) {
    PersonRow.Contact contact = row.contact();
    PersonRow.Background background = row.background();
    return new PersonDetails(
        row.name().written(),
        null,
        row.preferredName(),
        row.birth().earliest(),
        precision(row.birth()),
        gender(row.gender()),
        contact.email() == null ? null : contact.email().value(),
        contact.phone() == null ? null : contact.phone().typed(),
        contact.phone() == null ? null : contact.phone().e164(),
        contact.address(),
        contact.postcode(),
        contact.city(),
        null,
        null,
        language(row),
        background.education() == null ? null : background.education().level(),
        null,
        null,
        background.experienceYears(),
        row.wishes().goals(),
        notes(row));
  }

  PersonProfile profile(PersonRow row) {
    return new PersonProfile(
        row.background().languages().stream().map(RowFacts::skill).toList(),
        row.background().nationalities().stream()
            .filter(country -> !country.equals(CountryCode.UNKNOWN))
            .map(CountryCode::code)
            .collect(Collectors.toSet()),
        occupations(row),
        new LinkedHashSet<>(row.wishes().interests()),
        Set.of(),
        row.wishes().availability() == null ? List.of() : hours(row.wishes().availability()),
        wish(row.onlineOk()));
  }

  /** The language to write in: the one asked for where the product speaks it, else the network's. */
  String language(PersonRow row) {
    return row.contact().language() == null
        ? network.defaultLanguage()
        : Language.ofTag(row.contact().language().code()).map(Language::tag).orElse(network.defaultLanguage());
  }

  private @Nullable String notes(PersonRow row) {
    List<String> lines = new ArrayList<>();
    meanings.kept(row.notes()).forEach((heading, text) -> lines.add(heading + ": " + text));
    CountryCode country = row.contact().country();
    if (country != null && !country.code().equals(network.country())) {
      lines.add("country: " + country.code());
    }
    if (row.contact().language() != null && Language.ofTag(row.contact().language().code()).isEmpty()) {
      lines.add("contact_language: " + row.contact().language().code());
    }
    return lines.isEmpty() ? null : String.join("\n", lines);
  }

  static String precision(PartialDate date) {
    if (date.estimated()) {
      return "estimated";
    }
    return switch (date.precision()) {
      case DAY -> "day";
      case MONTH -> "month";
      case YEAR -> "year";
      case UNKNOWN -> "unknown";
    };
  }

  static String gender(Gender gender) {
    return switch (gender) {
      case WOMAN -> "woman";
      case MAN -> "man";
      case NON_BINARY -> "non-binary";
      case NOT_SAID -> "undisclosed";
      case UNKNOWN -> "unknown";
    };
  }

  private static PersonProfile.Language skill(LanguageSkill skill) {
    return new PersonProfile.Language(
        skill.language().code(),
        skill.motherTongue(),
        level(skill, Skill.LISTENING),
        level(skill, Skill.READING),
        level(skill, Skill.SPOKEN_INTERACTION),
        level(skill, Skill.SPOKEN_PRODUCTION),
        level(skill, Skill.WRITING),
        "self",
        null);
  }

  /** Below A1 there is no level to store. */
  private static @Nullable String level(LanguageSkill skill, Skill which) {
    Cefr level = skill.levels().get(which);
    return level == null || level == Cefr.PRE_A1 ? null : level.label();
  }

  private static List<PersonProfile.Occupation> occupations(PersonRow row) {
    List<PersonProfile.Occupation> occupations = new ArrayList<>();
    add(occupations, "practised", row.background().work());
    add(occupations, "wished", row.wishes().work());
    return occupations;
  }

  private static void add(List<PersonProfile.Occupation> occupations, String kind, PersonRow.@Nullable Work work) {
    if (work != null) {
      var isco = work.isco();
      String words = isco != null && work.words().strip().equals(isco.code()) ? isco.title() : work.words();
      occupations.add(new PersonProfile.Occupation(kind, isco == null ? null : isco.code(), words));
    }
  }

  /** Whole hours only; half an hour at an edge is no hour in which to meet. */
  private static List<PersonProfile.Hours> hours(WeeklyHours availability) {
    return availability.spans().stream()
        .map(
            span ->
                Map.entry(
                    span.day().getValue(),
                    new int[] {(span.from() + MINUTES - 1) / MINUTES, span.until() / MINUTES}))
        .filter(span -> span.getValue()[0] < span.getValue()[1])
        .map(span -> new PersonProfile.Hours(span.getKey(), span.getValue()[0], span.getValue()[1]))
        .toList();
  }

  private static PersonProfile.Wish wish(@Nullable Boolean onlineOk) {
    return onlineOk == null
        ? PersonProfile.Wish.NONE
        : new PersonProfile.Wish(null, onlineOk ? "either" : "no", null);
  }

  /** The day on which they applied: as the list says, else today. */
  static LocalDate appliedOn(PersonRow row, LocalDate today) {
    LocalDate said = row.appliedOn().earliest();
    return said == null ? today : said;
  }
}
