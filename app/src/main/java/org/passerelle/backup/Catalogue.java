package org.passerelle.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.database.Migrations;

/** What the database says about itself: tables, sequences, and what would stand in the way of loading them. */
final class Catalogue {
  private static final String OUR_SCHEMAS =
      """
      n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
      """;
  private static final String NOT_AN_EXTENSIONS =
      """
      NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      """;

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  record TableName(String schema, String name, List<String> columns) {
    String sql() {
      return quoted(schema) + "." + quoted(name);
    }

    String columnList() {
      return String.join(", ", columns.stream().map(Catalogue::quoted).toList());
    }
  }

  /** A command that takes an obstacle away, and the one that puts it back. */
  record Obstacle(String remove, String restore) {}

  /** All tables with rows of their own, by name; computed columns left out. */
  List<TableName> tables() throws SQLException {
    String query =
        """
        SELECT n.nspname, c.relname,
               array(SELECT a.attname::text FROM pg_attribute a
                     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                     ORDER BY a.attnum)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '%s' AND %s AND %s
        ORDER BY 1, 2
        """
            .formatted(Migrations.HISTORY_TABLE, OUR_SCHEMAS, NOT_AN_EXTENSIONS);
    return list(query, row -> new TableName(row.getString(1), row.getString(2), strings(row.getArray(3))));
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    String query =
        """
        SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'S' AND %s AND %s ORDER BY 1, 2
        """
            .formatted(OUR_SCHEMAS, NOT_AN_EXTENSIONS);
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (TableName name : list(query, row -> new TableName(row.getString(1), row.getString(2), List.of()))) {
      sequences.addAll(
          list(
              "SELECT last_value, is_called FROM " + name.sql(),
              row -> new Manifest.Sequence(name.schema(), name.name(), row.getLong(1), row.getBoolean(2))));
    }
    return sequences;
  }

  /** Foreign keys, which would demand an order, and triggers, which would act on rows that are not new. */
  List<Obstacle> obstacles() throws SQLException {
    String foreignKeys =
        """
        SELECT format('ALTER TABLE %%I.%%I DROP CONSTRAINT %%I', n.nspname, c.relname, k.conname),
               format('ALTER TABLE %%I.%%I ADD CONSTRAINT %%I %%s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype = 'f' AND k.conparentid = 0 AND %s
        """
            .formatted(OUR_SCHEMAS);
    String triggers =
        """
        SELECT format('ALTER TABLE %%I.%%I DISABLE TRIGGER %%I', n.nspname, c.relname, t.tgname),
               format('ALTER TABLE %%I.%%I ENABLE %%s TRIGGER %%I', n.nspname, c.relname,
                      CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, t.tgname)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgparentid = 0 AND %s
        """
            .formatted(OUR_SCHEMAS);
    List<Obstacle> obstacles = new ArrayList<>();
    for (String query : List.of(foreignKeys, triggers)) {
      obstacles.addAll(list(query, row -> new Obstacle(row.getString(1), row.getString(2))));
    }
    return obstacles;
  }

  String serverVersion() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  private <T> List<T> list(String query, RowReader<T> reader) throws SQLException {
    List<T> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
