package org.passerelle.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.passerelle.backup.Catalogue.Obstacle;
import org.passerelle.backup.Catalogue.TableName;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Migrations;
import org.postgresql.PGConnection;

/** Brings a backup into an empty database and an unused data directory. */
public final class Restore {
  private final Archive.Reader archive;
  private final Connection connection;
  private final Catalogue catalogue;

  private Restore(Archive.Reader archive, Connection connection) {
    this.archive = archive;
    this.connection = connection;
    this.catalogue = new Catalogue(connection);
  }

  /**
   * Reads all of the file before it changes anything. The tables come first as they were then; when the product is next started, it brings them to its own version.
   *
   * @throws BackupRefused when the file is damaged or the target already holds something
   */
  public static Manifest into(DatabaseAccess access, Path data, Path source) throws Exception {
    try (Archive.Reader archive = open(source);
        Connection connection =
            DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword())) {
      archive.check();
      Restore restore = new Restore(archive, connection);
      restore.refuseOccupied(data);
      Migrations.apply(access, archive.manifest().migrations());
      connection.setAutoCommit(false);
      restore.tables();
      restore.files(data);
      connection.commit();
      restore.execute("ANALYZE");
      connection.commit();
      return archive.manifest();
    }
  }

  /**
   * Reads all of the file and touches nothing else.
   *
   * @throws BackupRefused when the file is damaged or no backup
   */
  public static void check(Path source) throws Exception {
    try (Archive.Reader archive = open(source)) {
      archive.check();
    }
  }

  private static Archive.Reader open(Path source) throws IOException {
    try {
      return new Archive.Reader(source);
    } catch (NoSuchFileException none) {
      throw new BackupRefused("There is no file %s.".formatted(source));
    }
  }

  private void refuseOccupied(Path data) throws SQLException {
    if (!catalogue.tables().isEmpty()) {
      throw new BackupRefused(
          "The database already holds tables, and a restore never overwrites: give --data a directory that does not exist yet, or PASSERELLE_DB_URL an empty database.");
    }
    for (Manifest.StoredFile file : archive.manifest().files()) {
      if (Files.exists(place(data, file))) {
        throw new BackupRefused(
            "The file %s is already there, and a restore never overwrites: choose another --data directory."
                .formatted(place(data, file)));
      }
    }
  }

  private void tables() throws Exception {
    List<TableName> there = catalogue.tables();
    List<Obstacle> obstacles = catalogue.obstacles();
    execute("TRUNCATE " + String.join(", ", there.stream().map(TableName::sql).toList()));
    for (Obstacle obstacle : obstacles) {
      execute(obstacle.remove());
    }
    for (Manifest.Table table : archive.manifest().tables()) {
      load(table);
    }
    for (Obstacle obstacle : obstacles) {
      execute(obstacle.restore());
    }
    for (Manifest.Sequence sequence : archive.manifest().sequences()) {
      advance(sequence);
    }
  }

  private void load(Manifest.Table table) throws SQLException, IOException {
    TableName name = new TableName(table.schema(), table.name(), table.columns());
    try (InputStream rows = archive.open(table.entry())) {
      long loaded =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY " + name.sql() + " (" + name.columnList() + ") FROM STDIN", rows, 1 << 16);
      if (loaded != table.rows()) {
        throw new BackupRefused(
            "The table %s should have %d rows and got %d: nothing was kept; take another copy of the backup."
                .formatted(table.name(), table.rows(), loaded));
      }
    }
  }

  private void advance(Manifest.Sequence sequence) throws SQLException {
    String name = Catalogue.quoted(sequence.schema()) + "." + Catalogue.quoted(sequence.name());
    try (PreparedStatement statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
      statement.setString(1, name);
      statement.setLong(2, sequence.value());
      statement.setBoolean(3, sequence.used());
      statement.execute();
    }
  }

  private void files(Path data) throws IOException {
    for (Manifest.StoredFile file : archive.manifest().files()) {
      Path place = place(data, file);
      Files.createDirectories(place.getParent());
      Files.createFile(place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (InputStream content = archive.open(file.entry())) {
        Files.write(place, content.readAllBytes());
      }
    }
  }

  private static Path place(Path data, Manifest.StoredFile file) {
    Path place = data.resolve(file.path()).normalize();
    if (!place.startsWith(data.normalize())) {
      throw new BackupRefused("The backup holds a file outside the data directory: " + file.path());
    }
    return place;
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
