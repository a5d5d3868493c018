package org.passerelle.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonProfile.Hours;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;

/** Gathers one person's lists from rows that name the list and say its columns as text. */
final class ProfileRows {
  private final List<Language> languages = new ArrayList<>();
  private final Set<String> nationalities = new HashSet<>();
  private final List<Occupation> occupations = new ArrayList<>();
  private final Set<String> interests = new HashSet<>();
  private final Set<String> goals = new HashSet<>();
  private final List<Hours> hours = new ArrayList<>();
  private Wish wish = Wish.NONE;

  void add(String list, @Nullable String[] said) {
    switch (list) {
      case "language" -> languages.add(language(said));
      case "nationality" -> nationalities.add(said[0]);
      case "occupation" -> occupations.add(new Occupation(said[0], said[1], said[2]));
      case "interest" -> interests.add(said[0]);
      case "goal" -> goals.add(said[0]);
      case "hours" -> hours.add(new Hours(number(said[0]), number(said[1]), number(said[2])));
      case "wish" -> wish = new Wish(said[0], said[1], said[2] == null ? null : number(said[2]));
      default -> throw new IllegalArgumentException(list);
    }
  }

  PersonProfile profile() {
    return new PersonProfile(languages, nationalities, occupations, interests, goals, hours, wish);
  }

  private static Language language(@Nullable String[] said) {
    LocalDate assessedOn = said[8] == null ? null : LocalDate.parse(said[8]);
    return new Language(
        said[0], Boolean.parseBoolean(said[1]), said[2], said[3], said[4], said[5], said[6], said[7], assessedOn);
  }

  private static int number(String said) {
    return Integer.parseInt(said);
  }
}
