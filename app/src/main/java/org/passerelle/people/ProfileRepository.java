package org.passerelle.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.people.PersonProfile.Hours;
import org.passerelle.people.PersonProfile.Language;
import org.passerelle.people.PersonProfile.Occupation;
import org.passerelle.people.PersonProfile.Wish;
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

  ProfileRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void delete(UUID person) {
    for (String table : TABLES) {
      jdbc.sql("delete from " + table + " where network_id = ? and person_id = ?")
          .params(Scope.current().network(), person)
          .update();
    }
  }

  void insert(Person person, PersonProfile profile) {
    for (Language language : profile.languages()) {
      add(
          person,
          "person_language (network_id, organisation_id, person_id, language, mother_tongue, listening, reading,"
              + " interaction, production, writing, basis, assessed_on)",
          language.code(), language.motherTongue(), language.listening(), language.reading(), language.interaction(),
          language.production(), language.writing(), language.basis(), language.assessedOn());
    }
    for (String country : profile.nationalities()) {
      add(person, "person_nationality (network_id, organisation_id, person_id, country)", country);
    }
    for (Occupation occupation : profile.occupations()) {
      add(
          person, "person_occupation (network_id, organisation_id, person_id, kind, isco, label)",
          occupation.kind(), occupation.isco(), occupation.label());
    }
    profile.interests().forEach(tag -> addInterest(person, "interest", tag));
    profile.goals().forEach(tag -> addInterest(person, "goal", tag));
    for (Hours hours : profile.hours()) {
      add(
          person, "person_hours (network_id, organisation_id, person_id, weekday, from_hour, to_hour)",
          hours.weekday(), hours.fromHour(), hours.toHour());
    }
    if (!profile.wish().equals(Wish.NONE)) {
      add(
          person, "person_wish (network_id, organisation_id, person_id, partner_gender, online, max_distance_km)",
          profile.wish().partnerGender(), profile.wish().online(), profile.wish().maxDistanceKm());
    }
  }

  private void addInterest(Person person, String kind, String tag) {
    add(person, "person_interest (network_id, organisation_id, person_id, kind, tag)", kind, tag);
  }

  private void add(Person person, String target, Object... values) {
    List<Object> params = new ArrayList<>(List.of(Scope.current().network(), person.organisation(), person.id()));
    params.addAll(Arrays.asList(values));
    String marks = params.stream().map(p -> "?").collect(Collectors.joining(", "));
    jdbc.sql("insert into " + target + " values (" + marks + ") on conflict do nothing").params(params).update();
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
