package org.passerelle.duplicates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.scope.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that any part keeps about a person, found in the database's own catalogue: every table with a column
 * {@code person_id} or ending in {@code _person}. A part that comes later is moved along without a word here.
 */
@Repository
class PersonRows {
  private static final Set<String> NOT_MOVED =
      Set.of("open_stage", "person_to_compare", "talent", "talent_number", "talent_token", "talent_stale");

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionTemplate nested;

  PersonRows(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    nested = new TransactionTemplate(transactions);
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** A table's column that says whom a row is about, and its primary key besides the network. */
  record Place(String table, String column, List<String> key) {}

  /** One row about a person: its values as they were when it was read. */
  record Row(Place place, Map<String, Object> values) {
    boolean holdsOneOf(Set<String> ids) {
      return values.values().stream().anyMatch(value -> value instanceof String text && ids.contains(text));
    }
  }

  List<Place> places() {
    return jdbc.sql(
            """
            select c.relname as table, a.attname as column,
                   (select array_agg(k.attname::text order by k.attnum)
                    from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey)
                    where i.indrelid = c.oid and i.indisprimary and k.attname <> 'network_id') as key
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype
              and (a.attname = 'person_id' or a.attname ~ '_person$')
            order by 1, 2
            """)
        .query(
            (row, i) ->
                new Place(
                    row.getString("table"), row.getString("column"),
                    List.of((String[]) row.getArray("key").getArray())))
        .list()
        .stream()
        .filter(place -> !NOT_MOVED.contains(place.table()))
        .toList();
  }

  List<Row> about(UUID person) {
    List<Row> rows = new ArrayList<>();
    for (Place place : places()) {
      jdbc.sql(
              "select to_jsonb(t)::text from %s t where network_id = ? and %s = ?"
                  .formatted(place.table(), place.column()))
          .params(Scope.current().network(), person)
          .query(String.class)
          .list()
          .forEach(text -> rows.add(new Row(place, json.readValue(text, new TypeReference<Map<String, Object>>() {}))));
    }
    return rows;
  }

  /** Those rows that belong to the things with these ids, directly or through other rows. */
  static Set<Row> belongingTo(Set<String> things, List<Row> rows) {
    Set<String> ids = new HashSet<>(things);
    Set<Row> belonging = new HashSet<>();
    boolean found = true;
    while (found) {
      found = false;
      for (Row row : rows) {
        if (!belonging.contains(row) && row.holdsOneOf(ids)) {
          belonging.add(row);
          found = true;
          if (row.values().get("id") instanceof String id) {
            ids.add(id);
          }
        }
      }
    }
    return belonging;
  }

  /** Makes a row about {@code to}. @return false when {@code to} has the like of it already, and the row stays */
  boolean move(Row row, UUID to) {
    try {
      return Boolean.TRUE.equals(nested.execute(status -> update(row, to) == 1));
    } catch (DuplicateKeyException already) {
      return false;
    }
  }

  private int update(Row row, UUID to) {
    Place place = row.place();
    String key = place.key().stream().map(column -> " and t." + column + " = k." + column).collect(Collectors.joining());
    return jdbc.sql(
            """
            update %s t set %s = ? from jsonb_populate_record(null::%s, ?::jsonb) k
            where t.network_id = ?%s and t.%s = k.%s
            """
                .formatted(place.table(), place.column(), place.table(), key, place.column(), place.column()))
        .params(to, json.writeValueAsString(row.values()), Scope.current().network())
        .update();
  }

  /** Puts a row of a person's own lists back that was deleted since. */
  void putBack(Row row) {
    jdbc.sql(
            "insert into %s select * from jsonb_populate_record(null::%s, ?::jsonb) on conflict do nothing"
                .formatted(row.place().table(), row.place().table()))
        .param(json.writeValueAsString(row.values()))
        .update();
  }

  /** The same row, about somebody else. */
  static Row about(Row row, UUID person) {
    Map<String, Object> values = new LinkedHashMap<>(row.values());
    values.put(row.place().column(), person.toString());
    return new Row(row.place(), values);
  }
}
