package org.passerelle.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonProfile.Hours;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileRepository {
  private static final List<String> TABLES =
      List.of(
          "person_language", "person_nationality", "person_occupation", "person_interest", "person_hours",
          "person_wish");

  private static final String FIND =
      """
      select person_id, 'language' as list, array[language, mother_tongue::text, listening, reading, interaction,
                                                  production, writing, basis, assessed_on::text] as said
      from person_language where network_id = :network and person_id = any (:people)
      union all
      select person_id, 'nationality', array[country]
      from person_nationality where network_id = :network and person_id = any (:people)
      union all
      select person_id, 'occupation', array[kind, isco, label]
      from person_occupation where network_id = :network and person_id = any (:people)
      union all
      select person_id, kind, array[tag]
      from person_interest where network_id = :network and person_id = any (:people)
      union all
      select person_id, 'hours', array[weekday::text, from_hour::text, to_hour::text]
      from person_hours where network_id = :network and person_id = any (:people)
      union all
      select person_id, 'wish', array[partner_gender, online, max_distance_km::text]
      from person_wish where network_id = :network and person_id = any (:people)
      """;

  private final JdbcClient jdbc;
  private final ManyRows many;

  ProfileRepository(JdbcClient jdbc, ManyRows many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  void delete(UUID person) {
    for (String table : TABLES) {
      jdbc.sql("delete from " + table + " where network_id = ? and person_id = ?")
          .params(Scope.current().network(), person)
          .update();
    }
  }

  /** One statement a table, whatever the number of persons. */
  void insert(Map<Person, PersonProfile> profiles) {
    insert(profiles, "person_language", PersonProfile::languages, ProfileRepository::language);
    insert(profiles, "person_nationality", PersonProfile::nationalities, country -> Map.of("country", country));
    insert(profiles, "person_occupation", PersonProfile::occupations, ProfileRepository::occupation);
    insert(profiles, "person_interest", PersonProfile::interests, tag -> Map.of("kind", "interest", "tag", tag));
    insert(profiles, "person_interest", PersonProfile::goals, tag -> Map.of("kind", "goal", "tag", tag));
    insert(profiles, "person_hours", PersonProfile::hours, ProfileRepository::hours);
    insert(
        profiles, "person_wish", profile -> profile.wish().equals(Wish.NONE) ? List.of() : List.of(profile.wish()),
        ProfileRepository::wish);
  }

  private <T> void insert(
      Map<Person, PersonProfile> profiles, String table, Function<PersonProfile, Collection<T>> list,
      Function<T, Map<String, ? extends @Nullable Object>> columns) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    profiles.forEach(
        (person, profile) ->
            list.apply(profile)
                .forEach(
                    item -> {
                      Map<String, @Nullable Object> row = new LinkedHashMap<>();
                      row.put("organisation_id", person.organisation());
                      row.put("person_id", person.id());
                      row.putAll(columns.apply(item));
                      rows.add(row);
                    }));
    many.insertMissing(table, rows);
  }

  private static Map<String, @Nullable Object> language(Language language) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("language", language.code());
    row.put("mother_tongue", language.motherTongue());
    row.put("listening", language.listening());
    row.put("reading", language.reading());
    row.put("interaction", language.interaction());
    row.put("production", language.production());
    row.put("writing", language.writing());
    row.put("basis", language.basis());
    row.put("assessed_on", language.assessedOn());
    return row;
  }

  private static Map<String, @Nullable Object> occupation(Occupation occupation) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("kind", occupation.kind());
    row.put("isco", occupation.isco());
    row.put("label", occupation.label());
    return row;
  }

  private static Map<String, Integer> hours(Hours hours) {
    return Map.of("weekday", hours.weekday(), "from_hour", hours.fromHour(), "to_hour", hours.toHour());
  }

  private static Map<String, @Nullable Object> wish(Wish wish) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("partner_gender", wish.partnerGender());
    row.put("online", wish.online());
    row.put("max_distance_km", wish.maxDistanceKm());
    return row;
  }

  /** One statement, whatever the number of persons. */
  Map<UUID, PersonProfile> find(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    Map<UUID, ProfileRows> found = new HashMap<>();
    persons.forEach(person -> found.put(person, new ProfileRows()));
    jdbc.sql(FIND)
        .param("network", Scope.current().network())
        .param("people", persons.toArray(UUID[]::new))
        .query(
            row -> {
              String[] said = (String[]) row.getArray("said").getArray();
              found.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ProfileRows())
                  .add(row.getString("list"), said);
            });
    return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().profile()));
  }
}
