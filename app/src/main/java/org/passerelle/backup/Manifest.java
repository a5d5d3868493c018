package org.passerelle.backup;

import java.time.Instant;
import java.util.List;
import org.passerelle.database.Migrations;

/**
 * What a backup holds.
 *
 * @param server the version of the PostgreSQL it was taken from; it may go back into any that the product supports
 * @param migrations the history of the tables at that moment
 */
public record Manifest(
    int format,
    String product,
    Instant madeAt,
    String server,
    List<Migrations.Step> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<StoredFile> files) {
  static final int FORMAT = 1;
  static final String ENTRY = "manifest.json";

  /**
   * The rows of one table, in PostgreSQL's text format.
   *
   * @param sha256 of the rows, in hexadecimal
   */
  public record Table(String schema, String name, List<String> columns, long rows, String sha256) {
    String entry() {
      return "tables/" + schema + "/" + name;
    }
  }

  public record Sequence(String schema, String name, long value, boolean used) {}

  /**
   * A key or file of the data directory.
   *
   * @param path below the data directory, with slashes
   */
  public record StoredFile(String path, long bytes, String sha256) {
    String entry() {
      return "files/" + path;
    }
  }

  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
