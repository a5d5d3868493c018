package org.passerelle.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.backup.Backup;
import org.passerelle.backup.Manifest;
import org.passerelle.backup.Restore;
import org.passerelle.database.embedded.EmbeddedPostgres;
import org.passerelle.database.embedded.InstalledServer;

/** Runs where the system has a PostgreSQL 15 or later installed, as Debian's package {@code postgresql} does. */
class OlderServerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path work;

  @Test
  void anInstallationMovesFromOurServerToAnAdministratorsOlderOneAndBack() throws Exception {
    Optional<Path> home = InstalledServer.oldest();
    assumeTrue(home.isPresent(), "no PostgreSQL is installed beside the embedded one");
    try (EmbeddedPostgres ours = EmbeddedPostgres.openForTests(work.resolve("ours"));
        InstalledServer theirs = InstalledServer.start(home.get(), work.resolve("theirs"))) {
      Migrations.apply(ours.access());
      run(
          ours.access(),
          "INSERT INTO network VALUES (gen_random_uuid(), 'north', 'North', 'live', 'UTC', 'en', 'BE', '2026-01-01T08:00Z')");
      Path there = work.resolve("there.backup");
      Manifest first = Backup.write(ours.access(), work.resolve("none"), there, NOON, "1");

      run(theirs.url("postgres"), "CREATE DATABASE passerelle");
      DatabaseAccess external =
          ExternalPostgres.from(Map.of("PASSERELLE_DB_URL", theirs.url("passerelle"))).orElseThrow();
      Restore.into(external, work.resolve("none"), there);
      Path back = work.resolve("back.backup");
      Manifest second = Backup.write(external, work.resolve("none"), back, NOON, "1");
      assertThat(second.tables()).isEqualTo(first.tables());
      assertThat(second.server()).isNotEqualTo(first.server());

      try (EmbeddedPostgres fresh = EmbeddedPostgres.openForTests(work.resolve("fresh"))) {
        assertThat(Restore.into(fresh.access(), work.resolve("none"), back).tables()).isEqualTo(first.tables());
      }
    }
  }

  private static void run(DatabaseAccess access, String sql) throws SQLException {
    run(access.url() + "?user=" + access.ownerUser() + "&password=" + access.ownerPassword(), sql);
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute(sql);
    }
  }
}
