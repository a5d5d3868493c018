package org.passerelle.learning;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which level people have in a language, so that a group learns together what all of it can follow. */
@Component
public class LevelGroups {
  private final People people;

  LevelGroups(People people) {
    this.people = people;
  }

  /** The level of each person in a language by CEFR, in small letters; whoever said nothing is absent. */
  @Transactional(readOnly = true)
  public Map<UUID, String> of(Collection<UUID> persons, @Nullable String language) {
    Map<UUID, String> levels = new LinkedHashMap<>();
    if (language == null) {
      return levels;
    }
    Map<UUID, PersonProfile> profiles = people.profiles(persons);
    persons.forEach(
        person ->
            level(profiles.getOrDefault(person, PersonProfile.EMPTY), language)
                .ifPresent(level -> levels.put(person, level)));
    return levels;
  }

  private static Optional<String> level(PersonProfile profile, String language) {
    return profile.languages().stream()
        .filter(one -> one.code().equals(language))
        .findFirst()
        .map(PersonProfile.Language::speaking)
        .map(level -> level.toLowerCase(Locale.ROOT));
  }
}
