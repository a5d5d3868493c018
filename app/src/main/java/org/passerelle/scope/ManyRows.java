package org.passerelle.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Inserts many rows of one table by one statement, however many rows and columns there are. */
@Component
public class ManyRows {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ManyRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Inserts the rows into a table of the running scope's network. Values are anything that JSON can say and PostgreSQL
   * reads back: texts, numbers, ids, dates, and maps for jsonb columns.
   *
   * @param rows column to value, without {@code network_id}; the first row names every column
   */
  public void insert(String table, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
    insert(table, rows, "");
  }

  /** Like {@link #insert}; rows that are there already are passed over. */
  public void insertMissing(String table, Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
    insert(table, rows, " on conflict do nothing");
  }

  private void insert(
      String table, Collection<? extends Map<String, ? extends @Nullable Object>> rows, String onConflict) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>(rows.iterator().next().keySet());
    String target = String.join(", ", columns);
    String source = columns.stream().map(column -> "r." + column).collect(Collectors.joining(", "));
    // The transaction is numbered before its rows: whoever follows the audit by number relies on it.
    jdbc.sql(
            """
            insert into %s (network_id, %s)
            select ?, %s from (select pg_current_xact_id()) x, jsonb_populate_recordset(null::%s, ?::jsonb) r%s
            """
                .formatted(table, target, source, table, onConflict))
        .params(Scope.current().network(), json.writeValueAsString(rows.stream().map(ManyRows::texts).toList()))
        .update();
  }

  /** PostgreSQL's texts hold every character but one. */
  private static Map<String, @Nullable Object> texts(Map<String, ? extends @Nullable Object> row) {
    Map<String, @Nullable Object> clean = new java.util.LinkedHashMap<>(row);
    clean.replaceAll(
        (column, value) ->
            switch (value) {
              case null -> null;
              case Number number -> number;
              case Boolean answer -> answer;
              case Map<?, ?> document -> document;
              case Collection<?> list -> list;
              default -> value.toString().replace("\0", "");
            });
    return clean;
  }
}
