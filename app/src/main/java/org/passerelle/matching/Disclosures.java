package org.passerelle.matching;

import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.pages.Texts;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one side is told about the other before they meet: no more than that person agreed to. */
@Service
public class Disclosures {
  private static final int BAND = 10;

  private final JdbcClient jdbc;
  private final People people;
  private final Journal journal;

  Disclosures(JdbcClient jdbc, People people, Journal journal) {
    this.jdbc = jdbc;
    this.people = people;
    this.journal = journal;
  }

  /** What may be told beside the name somebody is called by. */
  public enum Part {
    OCCUPATION,
    LANGUAGES,
    INTERESTS,
    AGE
  }

  /** What holds for somebody who was never asked: no age. */
  public static final Set<Part> USUAL = Set.of(Part.OCCUPATION, Part.LANGUAGES, Part.INTERESTS);

  /**
   * What is told of somebody, in the reader's language where it is not the person's own words.
   *
   * @param fromAge first year of a band of ten; {@code null} when it is not told
   */
  public record Told(
      String name, @Nullable Integer fromAge, List<String> occupations, List<String> languages, List<String> interests) {}

  @Transactional(readOnly = true)
  public Set<Part> agreed(UUID person) {
    return jdbc.sql(
            """
            select told from disclosure where network_id = ? and person_id = ? order by agreed_at desc, id desc limit 1
            """)
        .params(Scope.current().network(), person)
        .query((row, i) -> (String[]) row.getArray(1).getArray())
        .optional()
        .map(told -> Arrays.stream(told).map(Part::valueOf).collect(Collectors.toUnmodifiableSet()))
        .orElse(USUAL);
  }

  /** Notes what a person agreed to; what was told before stays told. */
  @Transactional
  public void agree(UUID person, Collection<Part> parts) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    Person who = people.get(person);
    jdbc.sql(
            """
            insert into disclosure (network_id, id, organisation_id, person_id, told, agreed_at, noted_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), who.organisation(), person,
            parts.stream().map(Enum::name).toArray(String[]::new), journal.now(), journal.actor())
        .update();
    journal.wrote("disclosure.agreed", "person", person);
  }

  @Transactional(readOnly = true)
  public Told about(UUID person, Texts texts) {
    Set<Part> agreed = agreed(person);
    PersonDetails details = people.get(person).details();
    PersonProfile profile = people.profile(person);
    Set<Part> told = agreed.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(agreed);
    return new Told(
        calledName(details),
        told.contains(Part.AGE) ? band(details) : null,
        told.contains(Part.OCCUPATION) ? profile.occupations().stream().map(one -> one.label()).toList() : List.of(),
        told.contains(Part.LANGUAGES)
            ? profile.languages().stream().map(one -> texts.formats().languageName(one.code())).toList()
            : List.of(),
        told.contains(Part.INTERESTS) ? profile.interests().stream().sorted().toList() : List.of());
  }

  /** The name somebody goes by, else the first word of the whole one: no family name before they agreed to meet. */
  static String calledName(PersonDetails details) {
    String preferred = details.preferredName();
    return preferred == null || preferred.isBlank() ? details.fullName().strip().split("\\s+")[0] : preferred;
  }

  private @Nullable Integer band(PersonDetails details) {
    if (details.birthDate() == null) {
      return null;
    }
    return Period.between(details.birthDate(), journal.today()).getYears() / BAND * BAND;
  }
}
