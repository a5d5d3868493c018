package org.passerelle.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProfileRepository {
  private static final List<String> TABLES =
      List.of(
          "person_language", "person_nationality", "person_occupation", "person_interest", "person_hours",
          "person_wish");

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

  /** One statement a table, whatever the number of persons. */
  Map<UUID, PersonProfile> find(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Language>> languages = grouped("person_language", persons, languageRow());
    Map<UUID, List<String>> nationalities = grouped("person_nationality", persons, (r, i) -> r.getString("country"));
    Map<UUID, List<Occupation>> occupations =
        grouped(
            "person_occupation", persons,
            (r, i) -> new Occupation(r.getString("kind"), r.getString("isco"), r.getString("label")));
    Map<UUID, List<String[]>> tags =
        grouped("person_interest", persons, (r, i) -> new String[] {r.getString("kind"), r.getString("tag")});
    Map<UUID, List<Hours>> hours =
        grouped(
            "person_hours", persons,
            (r, i) -> new Hours(r.getInt("weekday"), r.getInt("from_hour"), r.getInt("to_hour")));
    Map<UUID, List<Wish>> wishes =
        grouped(
            "person_wish", persons,
            (r, i) ->
                new Wish(
                    r.getString("partner_gender"), r.getString("online"),
                    r.getObject("max_distance_km", Integer.class)));
    return persons.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new PersonProfile(
                        languages.getOrDefault(id, List.of()),
                        new HashSet<>(nationalities.getOrDefault(id, List.of())),
                        occupations.getOrDefault(id, List.of()),
                        tagsOf(tags.getOrDefault(id, List.of()), "interest"),
                        tagsOf(tags.getOrDefault(id, List.of()), "goal"),
                        hours.getOrDefault(id, List.of()),
                        wishes.getOrDefault(id, List.of(Wish.NONE)).getFirst())));
  }

  private static Set<String> tagsOf(List<String[]> tags, String kind) {
    return tags.stream().filter(tag -> tag[0].equals(kind)).map(tag -> tag[1]).collect(Collectors.toSet());
  }

  private <T> Map<UUID, List<T>> grouped(String table, Collection<UUID> persons, RowMapper<T> mapper) {
    Map<UUID, List<T>> found = new HashMap<>();
    jdbc.sql("select * from " + table + " where network_id = ? and person_id = any (?)")
        .params(Scope.current().network(), persons.toArray(UUID[]::new))
        .query(
            row -> {
              UUID person = row.getObject("person_id", UUID.class);
              found.computeIfAbsent(person, id -> new ArrayList<>()).add(mapper.mapRow(row, 0));
            });
    return found;
  }

  private static RowMapper<Language> languageRow() {
    return (r, i) ->
        new Language(
            r.getString("language"),
            r.getBoolean("mother_tongue"),
            r.getString("listening"),
            r.getString("reading"),
            r.getString("interaction"),
            r.getString("production"),
            r.getString("writing"),
            r.getString("basis"),
            r.getObject("assessed_on", LocalDate.class));
  }
}
