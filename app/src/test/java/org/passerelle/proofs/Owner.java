package org.passerelle.proofs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.database.DatabaseAccess;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as its owner sees it, past every wall: what a proof compares against. */
final class Owner {
  private final JdbcClient jdbc;
  private final List<Table> tables;

  Owner(Environment environment) {
    this(access(environment));
  }

  Owner(DatabaseAccess access) {
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(access.url(), access.ownerUser(), access.ownerPassword(), true));
    this.tables = read();
  }

  /** How the running product reaches its database. */
  static DatabaseAccess access(Environment environment) {
    return new DatabaseAccess(
        environment.getRequiredProperty("passerelle.database.url"),
        environment.getRequiredProperty("passerelle.database.owner-user"),
        environment.getRequiredProperty("passerelle.database.owner-password"),
        environment.getRequiredProperty("passerelle.database.app-user"),
        environment.getRequiredProperty("passerelle.database.app-password"));
  }

  /**
   * A column.
   *
   * @param allowed the first word that a check allows, where one lists them
   */
  record Column(String name, String type, boolean required, boolean generated, Optional<String> allowed) {}

  /** A reference: {@code column} of the row names {@code key} of {@code table} in the same network. */
  record Reference(String column, String table, String key) {}

  record Table(String name, List<Column> columns, List<Reference> references, Set<String> unique, String policies) {
    boolean has(String column) {
      return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    Optional<Reference> reference(String column) {
      return references.stream().filter(one -> one.column().equals(column)).findFirst();
    }

    /** Seen by an organisation only where it holds the record. */
    boolean isOfRecords() {
      return policies.contains("scope_organisations");
    }
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Tables with a network, referenced ones before those that refer to them. */
  List<Table> tables() {
    return tables;
  }

  private List<Table> read() {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type,
                   a.attnotnull and not a.atthasdef as required,
                   a.attidentity <> '' or a.attgenerated <> '' as made,
                   (select (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)''::text'))[1] from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                      and pg_get_constraintdef(k.oid) ~ '= ANY|= ''' limit 1) as allowed
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname = 'public' and c.relkind = 'r'
              and (c.relname = 'network' or exists (select 1 from pg_attribute w where w.attrelid = c.oid and w.attname = 'network_id'))
            order by c.relname, a.attnum
            """)
        .query(
            row -> {
              columns
                  .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                  .add(
                      new Column(
                          row.getString(2), row.getString(3), row.getBoolean(4), row.getBoolean(5),
                          Optional.ofNullable(row.getString(6))));
            });
    Map<String, List<Reference>> references = new LinkedHashMap<>();
    jdbc.sql(
            """
            select k.conrelid::regclass::text, a.attname, k.confrelid::regclass::text, f.attname
            from pg_constraint k
            cross join lateral unnest(k.conkey, k.confkey) as pair (own, far)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
            join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.far
            where k.contype = 'f' and k.connamespace = 'public'::regnamespace and a.attname <> 'network_id'
            """)
        .query(
            row -> {
              references
                  .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                  .add(new Reference(row.getString(2), row.getString(3), row.getString(4)));
            });
    Map<String, Set<String>> unique = new LinkedHashMap<>();
    jdbc.sql(
            """
            select i.indrelid::regclass::text, a.attname from pg_index i
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indisunique and i.indrelid::regclass::text !~ '^pg_'
            """)
        .query(row -> {
          unique.computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>()).add(row.getString(2));
        });
    Map<String, String> policies = new LinkedHashMap<>();
    jdbc.sql("select tablename, string_agg(coalesce(qual, ''), ' ') from pg_policies where schemaname = 'public' and cmd in ('ALL', 'SELECT') group by tablename")
        .query(row -> {
          policies.put(row.getString(1), row.getString(2));
        });
    List<Table> unordered =
        columns.entrySet().stream()
            .map(
                entry ->
                    new Table(
                        entry.getKey(), entry.getValue(), references.getOrDefault(entry.getKey(), List.of()),
                        unique.getOrDefault(entry.getKey(), Set.of()), policies.getOrDefault(entry.getKey(), "")))
            .toList();
    return ordered(unordered);
  }

  private static List<Table> ordered(List<Table> tables) {
    List<Table> ordered = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    List<Table> waiting = new ArrayList<>(tables);
    while (!waiting.isEmpty()) {
      Table next =
          waiting.stream()
              .filter(
                  table ->
                      table.references().stream()
                          .allMatch(one -> placed.contains(one.table()) || one.table().equals(table.name())))
              .findFirst()
              .orElse(waiting.getFirst());
      waiting.remove(next);
      placed.add(next.name());
      ordered.add(next);
    }
    return ordered;
  }
}
