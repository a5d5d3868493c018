package org.passerelle.duplicates;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.duplicates.PersonRows.Row;
import org.passerelle.duplicates.SharedJourneys.LeftStage;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MergeRepository {
  /** What the kept record takes from the other where it says nothing itself; what belongs together goes together. */
  private static final List<List<String>> GAPS =
      List.of(
          List.of("email"), List.of("phone", "phone_typed"), List.of("address", "postcode", "place"),
          List.of("preferred_name"), List.of("education"), List.of("experience_years"), List.of("motivation"));

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MergeRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps everybody else from merging these persons until the transaction ends. */
  void lock(UUID one, UUID other) {
    jdbc.sql("select id from person where network_id = ? and id in (?, ?) order by id for update")
        .params(network(), one, other)
        .query(UUID.class)
        .list();
  }

  boolean isAlias(UUID... persons) {
    return jdbc.sql("select exists (select 1 from person_alias where network_id = ? and alias_id = any (?))")
        .params(network(), persons)
        .query(Boolean.class)
        .single();
  }

  /** A part of the second in an edition and role in which the first takes part too; whether each is on its way. */
  record SharedPart(UUID participation, boolean keptRuns, boolean otherRuns) {}

  List<SharedPart> shared(UUID kept, UUID other) {
    return jdbc.sql(
            """
            select o.id as participation,
                   exists (select 1 from open_stage s where s.network_id = k.network_id and s.participation_id = k.id)
                     as kept_runs,
                   exists (select 1 from open_stage s where s.network_id = o.network_id and s.participation_id = o.id)
                     as other_runs
            from participation o join participation k
              on k.network_id = o.network_id and k.edition_id = o.edition_id and k.role = o.role
            where o.network_id = ? and o.person_id = ? and k.person_id = ?
            """)
        .params(network(), other, kept)
        .query(SharedPart.class)
        .list();
  }

  /** Fills the gaps of the kept record from the other. @return column to value, as filled */
  Map<String, Object> fill(UUID kept, UUID other) {
    Map<String, Object> keptRow = person(kept);
    Map<String, Object> otherRow = person(other);
    Map<String, Object> filled = new LinkedHashMap<>();
    for (List<String> together : GAPS) {
      if (together.stream().allMatch(column -> keptRow.get(column) == null)) {
        together.stream()
            .filter(column -> otherRow.get(column) != null)
            .forEach(column -> filled.put(column, otherRow.get(column)));
      }
    }
    filled.forEach(
        (column, value) ->
            jdbc.sql("update person set %s = ? where network_id = ? and id = ?".formatted(column))
                .params(value, network(), kept)
                .update());
    raiseVersion(kept, filled);
    return filled;
  }

  /** Empties again what was filled and not changed since. */
  void unfill(UUID kept, Map<String, Object> filled) {
    filled.forEach(
        (column, value) ->
            jdbc.sql("update person set %s = null where network_id = ? and id = ? and %s = ?".formatted(column, column))
                .params(network(), kept, value)
                .update());
    raiseVersion(kept, filled);
  }

  private void raiseVersion(UUID person, Map<String, Object> changed) {
    if (!changed.isEmpty()) {
      jdbc.sql("update person set version = version + 1 where network_id = ? and id = ?")
          .params(network(), person)
          .update();
    }
  }

  private Map<String, Object> person(UUID id) {
    return jdbc.sql("select to_jsonb(p)::text from person p where network_id = ? and id = ?")
        .params(network(), id)
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, new TypeReference<Map<String, Object>>() {}))
        .orElseThrow();
  }

  void insert(
      Merge merge, UUID organisation, List<Row> moved, Map<String, Object> filled, List<LeftStage> left,
      OffsetDateTime at) {
    jdbc.sql(
            """
            insert into merge_of_persons (network_id, id, organisation_id, kept_id, alias_id, moved, filled, left_stages,
                                          merged_at, merged_by)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
            """)
        .params(
            network(), merge.id(), organisation, merge.kept(), merge.alias(), json.writeValueAsString(moved),
            json.writeValueAsString(filled), json.writeValueAsString(left), at, merge.mergedBy())
        .update();
  }

  /** Merges that hold now, latest first. */
  List<Merge> holding(int limit) {
    return jdbc.sql(
            """
            select merge_id as id, kept_id as kept, alias_id as alias, merged_at, merged_by from person_alias
            where network_id = ? order by merged_at desc limit ?
            """)
        .params(network(), limit)
        .query(Merge.class)
        .list();
  }

  /** A merge that holds now. */
  Optional<Merge> find(UUID id) {
    return jdbc.sql(
            """
            select merge_id as id, kept_id as kept, alias_id as alias, merged_at, merged_by from person_alias
            where network_id = ? and merge_id = ?
            """)
        .params(network(), id)
        .query(Merge.class)
        .optional();
  }

  List<Row> moved(UUID merge) {
    return json.readValue(snapshot(merge, "moved"), new TypeReference<List<Row>>() {});
  }

  Map<String, Object> filled(UUID merge) {
    return json.readValue(snapshot(merge, "filled"), new TypeReference<Map<String, Object>>() {});
  }

  List<LeftStage> left(UUID merge) {
    return json.readValue(snapshot(merge, "left_stages"), new TypeReference<List<LeftStage>>() {});
  }

  private String snapshot(UUID merge, String column) {
    return jdbc.sql("select %s::text from merge_of_persons where network_id = ? and id = ?".formatted(column))
        .params(network(), merge)
        .query(String.class)
        .single();
  }

  void undo(UUID merge, OffsetDateTime at, UUID by) {
    jdbc.sql(
            """
            insert into merge_undo (network_id, merge_id, organisation_id, undone_at, undone_by)
            select network_id, id, organisation_id, ?, ? from merge_of_persons where network_id = ? and id = ?
            """)
        .params(at, by, network(), merge)
        .update();
  }

  /** Has these persons compared with the others again. */
  void compareAgain(UUID... persons) {
    jdbc.sql(
            """
            insert into person_to_compare (network_id, organisation_id, person_id)
            select network_id, organisation_id, id from person where network_id = ? and id = any (?)
            on conflict do nothing
            """)
        .params(network(), persons)
        .update();
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
