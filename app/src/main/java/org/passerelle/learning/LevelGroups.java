package org.passerelle.learning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.People;
import org.passerelle.people.PersonProfile;
import org.passerelle.people.facts.Cefr;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which level people have in a language, so that a group learns together what all of it can follow. */
@Component
public class LevelGroups {
  private final People people;

  LevelGroups(People people) {
    this.people = people;
  }

  /** Some who learn at one level. */
  public record Group(String level, List<UUID> persons) {
    public Group {
      persons = List.copyOf(persons);
    }
  }

  /**
   * Proposes groups in which everybody has the same level, lowest level first. A level with more people than fit in one
   * group is parted into groups as equal as can be. Whoever has no level on record is in none: a person looks.
   *
   * @param levels by person, as {@link #of} gives them
   * @param size the most people in one group, at least 1
   */
  public static List<Group> propose(Map<UUID, String> levels, int size) {
    Map<Cefr, List<UUID>> alike = new EnumMap<>(Cefr.class);
    levels.forEach(
        (person, level) ->
            Cefr.of(level).ifPresent(cefr -> alike.computeIfAbsent(cefr, key -> new ArrayList<>()).add(person)));
    List<Group> groups = new ArrayList<>();
    alike.forEach((cefr, people) -> {
      int parts = (people.size() + size - 1) / size;
      for (int i = 0; i < parts; i++) {
        int from = people.size() * i / parts;
        int to = people.size() * (i + 1) / parts;
        groups.add(new Group(cefr.label().toLowerCase(Locale.ROOT), people.subList(from, to)));
      }
    });
    return groups;
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
