package org.passerelle.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.backup.Catalogue.TableName;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Migrations;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes everything into one file, as it was at one moment, while the product goes on working. */
public final class Backup {
  private final Archive.Writer archive;
  private final Connection connection;

  private Backup(Archive.Writer archive, Connection connection) {
    this.archive = archive;
    this.connection = connection;
  }

  /**
   * The file appears under its name only when it is complete and on the disk.
   *
   * @param target must not exist
   * @param product the version of the product
   * @throws BackupRefused when the target cannot be written
   */
  public static Manifest write(DatabaseAccess access, Path data, Path target, Instant madeAt, String product)
      throws Exception {
    Path file = target.toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw new BackupRefused("The file %s is already there: choose another name, or move it away.".formatted(target));
    }
    if (!Files.isWritable(file.getParent())) {
      throw new BackupRefused("The folder %s does not exist or cannot be written to.".formatted(file.getParent()));
    }
    if (Files.isDirectory(data) && file.startsWith(data.toRealPath())) {
      throw new BackupRefused(
          "The file %s would lie within the data directory it saves: choose a place outside, best on another disk."
              .formatted(target));
    }
    List<Path> files = InstallationFiles.in(data);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    try {
      Manifest manifest = write(access, data, files, unfinished, madeAt, product);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Manifest write(
      DatabaseAccess access, Path data, List<Path> files, Path unfinished, Instant madeAt, String product)
      throws Exception {
    try (Archive.Writer archive = new Archive.Writer(unfinished);
        Connection connection = snapshot(access)) {
      Backup backup = new Backup(archive, connection);
      Catalogue catalogue = new Catalogue(connection);
      List<Manifest.Table> tables = new ArrayList<>();
      for (TableName table : catalogue.tables()) {
        tables.add(backup.table(table));
      }
      List<Manifest.StoredFile> stored = new ArrayList<>();
      for (Path file : files) {
        stored.add(backup.file(data, file));
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT,
              product,
              madeAt,
              catalogue.serverVersion(),
              Migrations.applied(connection),
              tables,
              catalogue.sequences(),
              stored);
      archive.manifest(manifest);
      archive.finish();
      return manifest;
    }
  }

  /** One view of all tables, and an error rather than fewer rows if row security were to hold this role after all. */
  private static Connection snapshot(DatabaseAccess access) throws SQLException {
    Connection connection = DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL row_security = off");
      statement.execute("SET LOCAL timezone = 'UTC'");
      statement.execute("SET LOCAL intervalstyle = 'postgres'");
    }
    return connection;
  }

  private Manifest.Table table(TableName table) throws Exception {
    Manifest.Table empty = new Manifest.Table(table.schema(), table.name(), table.columns(), 0, "");
    String query = "COPY (SELECT " + table.columnList() + " FROM " + table.sql() + ") TO STDOUT";
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    long[] rows = new long[1];
    String sha256 = archive.entry(empty.entry(), out -> rows[0] = copy.copyOut(query, out));
    return new Manifest.Table(table.schema(), table.name(), table.columns(), rows[0], sha256);
  }

  private Manifest.StoredFile file(Path data, Path file) throws Exception {
    String path = file.toString().replace('\\', '/');
    long[] bytes = new long[1];
    String sha256 = archive.entry("files/" + path, out -> bytes[0] = Files.copy(data.resolve(file), out));
    return new Manifest.StoredFile(path, bytes[0], sha256);
  }
}
