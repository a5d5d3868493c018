package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.facts.PersonName;
import org.passerelle.people.likeness.BlockingKeys;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRepository {
  private final JdbcClient jdbc;
  private final ManyRows many;

  PersonRepository(JdbcClient jdbc, ManyRows many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void insert(Collection<Person> newcomers) {
    many.insert("person", newcomers.stream().map(PersonRepository::columns).toList());
    insertWhatFindsThem(newcomers);
  }

  private void insertWhatFindsThem(Collection<Person> persons) {
    many.insert(
        "person_token",
        persons.stream()
            .flatMap(person -> tokens(person).stream().map(token -> ofPerson(person, "token", token)))
            .toList());
    many.insert(
        "person_key",
        persons.stream()
            .flatMap(person -> BlockingKeys.of(person.description()).stream().map(key -> ofPerson(person, "key", key)))
            .toList());
    many.insertMissing(
        "person_to_compare", persons.stream().map(person -> ofPerson(person, "person_id", person.id())).toList());
  }

  private static Map<String, @Nullable Object> columns(Person person) {
    PersonDetails details = person.details();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", person.id());
    row.put("organisation_id", person.organisation());
    row.put("full_name", details.fullName());
    row.put("own_script_name", details.ownScriptName());
    row.put("preferred_name", details.preferredName());
    row.put("latin_name", new PersonName(details.fullName()).latin());
    row.put("birth_date", details.birthDate());
    row.put("birth_precision", details.birthPrecision());
    row.put("gender", details.gender());
    row.put("email", details.email());
    row.put("phone_typed", details.phoneTyped());
    row.put("phone", details.phone());
    row.put("address", details.address());
    row.put("postcode", details.postcode());
    row.put("place", details.place());
    row.put("latitude", details.latitude());
    row.put("longitude", details.longitude());
    row.put("contact_language", details.contactLanguage());
    row.put("education", details.education());
    row.put("education_abroad", details.educationAbroad());
    row.put("education_recognised", details.educationRecognised());
    row.put("experience_years", details.experienceYears());
    row.put("motivation", details.motivation());
    row.put("notes", details.notes());
    row.put("version", 1);
    row.put("created_at", person.createdAt());
    row.put("created_by", Scope.current().account());
    return row;
  }

  private static Map<String, @Nullable Object> ofPerson(Person person, String column, Object value) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("organisation_id", person.organisation());
    row.put("person_id", person.id());
    row.put(column, value);
    return row;
  }

  /** @return false when the record no longer has {@code fromVersion} */
  boolean update(Person person, int fromVersion) {
    return bind(
                """
                update person set full_name = :fullName, own_script_name = :ownScriptName,
                  preferred_name = :preferredName, latin_name = :latinName, birth_date = :birthDate,
                  birth_precision = :birthPrecision, gender = :gender, email = :email, phone_typed = :phoneTyped,
                  phone = :phone, address = :address, postcode = :postcode, place = :place, latitude = :latitude,
                  longitude = :longitude, contact_language = :contactLanguage, education = :education,
                  education_abroad = :educationAbroad, education_recognised = :educationRecognised,
                  experience_years = :experienceYears, motivation = :motivation, notes = :notes,
                  version = version + 1
                where network_id = :network and id = :id and version = :fromVersion
                """,
                person)
            .param("fromVersion", fromVersion)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bind(String sql, Person person) {
    PersonDetails details = person.details();
    return jdbc.sql(sql)
        .param("network", Scope.current().network())
        .param("id", person.id())
        .param("fullName", details.fullName())
        .param("ownScriptName", details.ownScriptName())
        .param("preferredName", details.preferredName())
        .param("latinName", new PersonName(details.fullName()).latin())
        .param("birthDate", details.birthDate())
        .param("birthPrecision", details.birthPrecision())
        .param("gender", details.gender())
        .param("email", details.email())
        .param("phoneTyped", details.phoneTyped())
        .param("phone", details.phone())
        .param("address", details.address())
        .param("postcode", details.postcode())
        .param("place", details.place())
        .param("latitude", details.latitude())
        .param("longitude", details.longitude())
        .param("contactLanguage", details.contactLanguage())
        .param("education", details.education() == null ? null : details.education().toString())
        .param("educationAbroad", details.educationAbroad())
        .param("educationRecognised", details.educationRecognised())
        .param("experienceYears", details.experienceYears())
        .param("motivation", details.motivation())
        .param("notes", details.notes());
  }

  /** Those who have all of these search tokens and are not another name of somebody else. */
  List<Person> withTokens(Collection<String> tokens) {
    return jdbc.sql(
            """
            select p.* from person p
            where p.network_id = :network
              and p.id in (select t.person_id from person_token t
                           where t.network_id = :network and t.token = any (:tokens)
                           group by t.person_id having count(distinct t.token) = cardinality(:tokens::text[]))
              and not exists (select 1 from person_alias a where a.network_id = p.network_id and a.alias_id = p.id)
            """)
        .param("network", Scope.current().network())
        .param("tokens", tokens.toArray(String[]::new))
        .query(PersonRepository::read)
        .list();
  }

  List<Person> find(Collection<UUID> ids) {
    return jdbc.sql("select * from person where network_id = ? and id = any (?)")
        .params(Scope.current().network(), ids.toArray(UUID[]::new))
        .query(PersonRepository::read)
        .list();
  }

  void keepBefore(
      Person before, String beforeJson, String afterJson, OffsetDateTime at, @Nullable UUID by) {
    jdbc.sql(
            """
            insert into person_correction (network_id, id, organisation_id, person_id, before_version, before_values,
                                           after_values, corrected_at, corrected_by)
            values (?, gen_random_uuid(), ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
            """)
        .params(
            Scope.current().network(), before.organisation(), before.id(), before.version(), beforeJson, afterJson,
            at, by)
        .update();
  }

  Optional<UUID> lastCorrectedBy(UUID person) {
    return jdbc.sql(
            """
            select corrected_by from person_correction where network_id = ? and person_id = ?
            order by before_version desc limit 1
            """)
        .params(Scope.current().network(), person)
        .query(UUID.class)
        .optional();
  }

  /** The words under which search finds a person: of the name in its own script and in Latin letters. */
  void replaceWhatFindsThem(Person person) {
    UUID network = Scope.current().network();
    for (String table : List.of("person_token", "person_key")) {
      jdbc.sql("delete from " + table + " where network_id = ? and person_id = ?").params(network, person.id()).update();
    }
    insertWhatFindsThem(List.of(person));
  }

  private static Set<String> tokens(Person person) {
    Set<String> tokens = new LinkedHashSet<>();
    PersonDetails details = person.details();
    for (String name : new String[] {details.fullName(), details.ownScriptName(), details.preferredName()}) {
      if (name != null && !name.isBlank()) {
        tokens.addAll(new PersonName(name).searchTokens());
      }
    }
    return tokens;
  }

  static Person read(ResultSet row, int index) throws SQLException {
    String education = row.getString("education");
    PersonDetails details =
        new PersonDetails(
            row.getString("full_name"),
            row.getString("own_script_name"),
            row.getString("preferred_name"),
            row.getObject("birth_date", LocalDate.class),
            row.getString("birth_precision"),
            row.getString("gender"),
            row.getString("email"),
            row.getString("phone_typed"),
            row.getString("phone"),
            row.getString("address"),
            row.getString("postcode"),
            row.getString("place"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class),
            row.getString("contact_language"),
            education == null ? null : Integer.valueOf(education),
            row.getObject("education_abroad", Boolean.class),
            row.getObject("education_recognised", Boolean.class),
            row.getObject("experience_years", Integer.class),
            row.getString("motivation"),
            row.getString("notes"));
    return new Person(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        details,
        row.getInt("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
