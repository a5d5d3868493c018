package org.passerelle.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables that keep something about people, as the database describes them. */
@Repository
class Catalogue {
  /** The journal holds ids and codes only, and stays; the others are of the network. */
  private static final Set<String> OF_NOBODY =
      Set.of("network", "organisation", "edition", "blueprint_version", "audit_event", "audit_link", "erasure");

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code column} names the {@code key} of a row of {@code table}. */
  record Reference(String column, String table, String key) {}

  /**
   * @param persons columns that say whom a row is about
   * @param words columns that may hold an id within a text or document
   */
  record Table(
      String name, List<String> columns, List<String> persons, List<String> words, List<Reference> references) {

    boolean has(String column) {
      return columns.contains(column);
    }

    List<String> participations() {
      return Stream.of("participation_id", "seeker_participation", "supporter_participation").filter(this::has).toList();
    }
  }

  /** Tables that are referred to before those that refer to them. */
  List<Table> tables() {
    Map<String, List<Reference>> references = references();
    List<Table> tables =
        jdbc.sql(
                """
                select c.relname as name, array_agg(a.attname::text) as columns,
                       array_agg(a.attname::text) filter (where a.atttypid = 'uuid'::regtype
                         and (a.attname = 'person_id' or a.attname ~ '_person$' or c.relname = 'person' and a.attname = 'id')) as persons,
                       array_agg(a.attname::text) filter (where a.atttypid = 'jsonb'::regtype) as words
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                group by c.relname having bool_or(a.attname = 'network_id')
                """)
            .query(
                (row, i) ->
                    new Table(
                        row.getString("name"), strings(row.getArray("columns")), strings(row.getArray("persons")),
                        strings(row.getArray("words")), references.getOrDefault(row.getString("name"), List.of())))
            .list();
    return ordered(tables.stream().filter(table -> !OF_NOBODY.contains(table.name())).toList());
  }

  private Map<String, List<Reference>> references() {
    Map<String, List<Reference>> references = new LinkedHashMap<>();
    jdbc.sql(
            """
            select k.conrelid::regclass::text as name, a.attname as column, k.confrelid::regclass::text as table, f.attname as key
            from pg_constraint k cross join lateral unnest(k.conkey, k.confkey) as pair (own, far)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
            join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.far
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and a.attname <> 'network_id'
            """)
        .query(
            row -> {
              references
                  .computeIfAbsent(row.getString("name"), name -> new ArrayList<>())
                  .add(new Reference(row.getString("column"), row.getString("table"), row.getString("key")));
            });
    return references;
  }

  private static List<Table> ordered(List<Table> tables) {
    List<Table> ordered = new ArrayList<>();
    List<Table> waiting = new ArrayList<>(tables);
    Set<String> there = new HashSet<>();
    tables.forEach(table -> there.add(table.name()));
    while (!waiting.isEmpty()) {
      Table next =
          waiting.stream()
              .filter(
                  table ->
                      table.references().stream()
                          .allMatch(
                              to -> to.table().equals(table.name()) || !there.contains(to.table())
                                  || ordered.stream().anyMatch(one -> one.name().equals(to.table()))))
              .findFirst()
              .orElse(waiting.getFirst());
      waiting.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static List<String> strings(java.sql.@org.jspecify.annotations.Nullable Array array)
      throws java.sql.SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
