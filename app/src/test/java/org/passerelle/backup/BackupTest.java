package org.passerelle.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.DatabaseSetup;
import org.passerelle.database.DatabaseUnavailable;
import org.passerelle.database.Migrations;
import org.passerelle.database.embedded.EmbeddedPostgres;

class BackupTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String NETWORKS =
      "SELECT string_agg(slug || name || created_at, ';' ORDER BY slug) FROM network";
  private static final String CONSTRAINTS =
      """
      SELECT string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), ';' ORDER BY conrelid::regclass::text, conname)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
      """;

  @TempDir static Path server;
  private static EmbeddedPostgres postgres;
  private static DatabaseAccess full;

  @TempDir Path work;

  @BeforeAll
  static void anInstallationWithSomethingInIt() throws Exception {
    postgres = EmbeddedPostgres.openForTests(server);
    full = fresh("full");
    Migrations.apply(full);
    run(
        full,
        """
        INSERT INTO network VALUES
          ('00000000-0000-0000-0000-000000000001', 'north', E'Nörd\\t\\\\"x"\\n', 'live', 'Europe/Brussels', 'nl', 'BE', '2026-01-01T08:00Z'),
          ('00000000-0000-0000-0000-000000000002', 'south', 'جنوب', 'live', 'Europe/Brussels', 'ar', 'BE', '2026-01-02T08:00Z')
        """);
    run(
        full,
        """
        INSERT INTO organisation VALUES
          ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-00000000000a', 'House', NULL, '2026-01-01T08:00Z')
        """);
    run(
        full,
        """
        INSERT INTO audit_event (network_id, at, action, subject_kind)
        SELECT '00000000-0000-0000-0000-000000000001', '2026-01-01T08:00Z', 'read', 'person' FROM generate_series(1, 7)
        """);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void everythingComesBackIntoAFreshInstallation() throws Exception {
    Path data = dataDirectory("old");
    Path file = work.resolve("all.backup");
    Manifest written = Backup.write(full, data, file, NOON, "1");
    assertThat(written.tables()).filteredOn(table -> table.name().equals("audit_event")).extracting(Manifest.Table::rows).containsExactly(7L);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");

    DatabaseAccess target = fresh("target");
    Path restored = Files.createDirectory(work.resolve("new"));
    Manifest read = Restore.into(target, restored, file);

    assertThat(read).isEqualTo(written);
    for (String question : List.of(NETWORKS, CONSTRAINTS, "SELECT count(*) FROM organisation WHERE place IS NULL")) {
      assertThat(run(target, question)).isEqualTo(run(full, question));
    }
    assertThat(restored.resolve("secrets/link-key")).hasContent("signs links");
    assertThat(restored.resolve("files/a/letter.pdf")).hasBinaryContent(new byte[] {0, 1, (byte) 200});
    assertThat(restored.resolve("secrets/passerelle_owner")).doesNotExist();
    Manifest again = Backup.write(target, restored, work.resolve("again.backup"), NOON, "1");
    assertThat(again.tables()).isEqualTo(written.tables());
    assertThat(again.files()).isEqualTo(written.files());
  }

  @Test
  void numbersGoOnWhereTheyStoodAndBrokenReferencesAreStillRefused() throws Exception {
    Path file = backup("numbers");
    DatabaseAccess target = fresh("numbers");
    Restore.into(target, work.resolve("none"), file);

    assertThat(
            run(
                target,
                """
                INSERT INTO audit_event (network_id, at, action, subject_kind)
                VALUES ('00000000-0000-0000-0000-000000000002', '2026-01-01T08:00Z', 'read', 'person') RETURNING seq
                """))
        .isEqualTo("8");
    assertThatThrownBy(
            () -> run(target, "INSERT INTO organisation VALUES (gen_random_uuid(), gen_random_uuid(), 'x', 'y', '2026-01-01T08:00Z')"))
        .hasMessageContaining("foreign key");
  }

  @Test
  void whatIsWrittenMeanwhileIsNotHalfInIt() throws Exception {
    try (Connection open = DriverManager.getConnection(full.url(), full.ownerUser(), full.ownerPassword())) {
      open.setAutoCommit(false);
      open.createStatement().execute("UPDATE organisation SET place = 'unfinished'");
      Path file = backup("meanwhile");
      open.rollback();
      DatabaseAccess target = fresh("meanwhile");
      Restore.into(target, work.resolve("none"), file);
      assertThat(run(target, "SELECT count(*) FROM organisation WHERE place = 'unfinished'")).isEqualTo("0");
    }
  }

  @Test
  void aDatabaseOrDirectoryInUseIsNeverOverwritten() throws Exception {
    Path file = backup("occupied");
    assertThatThrownBy(() -> Restore.into(full, work.resolve("none"), file))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("already holds tables");
    DatabaseAccess empty = fresh("occupied");
    assertThatThrownBy(() -> Restore.into(empty, dataDirectory("used"), file))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("is already there, and a restore never overwrites");
    assertThat(run(empty, "SELECT count(*) FROM pg_class WHERE relname = 'network'")).isEqualTo("0");
  }

  @Test
  void anExistingFileIsNeverOverwrittenAndNoneIsWrittenIntoTheDataDirectory() throws Exception {
    Path file = Files.writeString(work.resolve("mine"), "mine");
    assertThatThrownBy(() -> Backup.write(full, work.resolve("none"), file, NOON, "1"))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("already there");
    assertThat(file).hasContent("mine");
    Path data = dataDirectory("inside");
    assertThatThrownBy(() -> Backup.write(full, data, data.resolve("backup"), NOON, "1"))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining("outside");
  }

  @Test
  void aDamagedFileChangesNothing() throws Exception {
    byte[] good = Files.readAllBytes(backup("damaged"));
    DatabaseAccess empty = fresh("damaged");
    Path cut = Files.write(work.resolve("cut"), java.util.Arrays.copyOf(good, good.length / 2));
    Path flipped = Files.write(work.resolve("flipped"), flippedInTheFirstEntry(good));
    Path text = Files.writeString(work.resolve("text"), "no backup");
    for (Path file : List.of(cut, flipped, text)) {
      assertThatThrownBy(() -> Restore.into(empty, work.resolve("none"), file))
          .isInstanceOf(BackupRefused.class)
          .hasMessageContaining("is damaged");
    }
    assertThat(run(empty, "SELECT count(*) FROM pg_class WHERE relname = 'network'")).isEqualTo("0");
  }

  @Test
  void aBackupOfALaterVersionIsRefusedByName() throws Exception {
    Migrations.Step unknown = new Migrations.Step("209901010000", "people/V209901010000__later.sql", 1);
    assertThatThrownBy(() -> Migrations.apply(fresh("later"), List.of(unknown)))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("people/V209901010000__later.sql");
  }

  @Test
  void theTablesOfAnEarlierTimeComeBackAsTheyWereAndCanThenBeBroughtUpToDate() throws Exception {
    List<Migrations.Step> steps;
    try (Connection connection = connect(full)) {
      steps = Migrations.applied(connection);
    }
    DatabaseAccess early = fresh("early");
    Migrations.apply(early, steps.subList(0, 1));
    run(early, "INSERT INTO network VALUES (gen_random_uuid(), 'old', 'Old', 'live', 'UTC', 'en', 'BE', '2020-01-01T08:00Z')");
    Path file = work.resolve("early.backup");
    Backup.write(early, work.resolve("none"), file, NOON, "0");

    DatabaseAccess target = fresh("late");
    Restore.into(target, work.resolve("none"), file);
    assertThat(run(target, "SELECT count(*) FROM pg_class WHERE relname = 'audit_event'")).isEqualTo("0");
    Migrations.apply(target);

    assertThat(run(target, "SELECT slug FROM network")).isEqualTo("old");
    assertThat(run(target, CONSTRAINTS)).isEqualTo(run(full, CONSTRAINTS));
  }

  private Path backup(String name) throws Exception {
    Path file = work.resolve(name + ".backup");
    Backup.write(full, dataDirectory(name), file, NOON, "1");
    return file;
  }

  private Path dataDirectory(String name) throws Exception {
    Path data = work.resolve("data-" + name);
    Files.createDirectories(data.resolve("secrets"));
    Files.createDirectories(data.resolve("files/a"));
    Files.createDirectories(data.resolve("postgres/18"));
    Files.writeString(data.resolve("secrets/link-key"), "signs links");
    Files.writeString(data.resolve("secrets/passerelle_owner"), "of this machine");
    Files.writeString(data.resolve("postgres/18/PG_VERSION"), "18");
    Files.writeString(data.resolve("run.json"), "{}");
    Files.write(data.resolve("files/a/letter.pdf"), new byte[] {0, 1, (byte) 200});
    return data;
  }

  private byte[] flippedInTheFirstEntry(byte[] good) throws Exception {
    Path whole = Files.write(work.resolve("whole"), good);
    byte[] copy = good.clone();
    try (ZipFile zip = new ZipFile(whole.toFile())) {
      int nameLength = zip.entries().nextElement().getName().length();
      copy[30 + nameLength] ^= 0x40;
    }
    return copy;
  }

  private static DatabaseAccess fresh(String database) throws SQLException {
    try (Connection superuser = postgres.superuser("postgres")) {
      DatabaseSetup.database(superuser, database, DatabaseSetup.OWNER);
    }
    try (Connection superuser = postgres.superuser(database)) {
      DatabaseSetup.contents(superuser, DatabaseSetup.APPLICATION);
    }
    return postgres.access(database);
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
  }

  private static String run(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = connect(access);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
