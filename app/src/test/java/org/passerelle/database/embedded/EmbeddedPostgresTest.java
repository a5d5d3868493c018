package org.passerelle.database.embedded;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.DatabaseUnavailable;

class EmbeddedPostgresTest {
  @TempDir Path data;

  @Test
  void whatWasCommittedIsThereAfterTheNextStart() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.open(data)) {
      asOwner(server.access(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }
    assertThat(ServerProcesses.anyIn(Cluster.folderIn(data))).isFalse();
    try (EmbeddedPostgres server = EmbeddedPostgres.open(data)) {
      assertThat(asOwner(server.access(), "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void theDiskIsWaitedForPagesAreCheckedAndTextIsSortedByUnicode() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.open(data)) {
      DatabaseAccess access = server.access();
      assertThat(asOwner(access, "SHOW fsync")).isEqualTo("on");
      assertThat(asOwner(access, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(asOwner(access, "SHOW data_checksums")).isEqualTo("on");
      assertThat(asOwner(access, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(asOwner(access, "SELECT string_agg(w, ' ' ORDER BY w) FROM (VALUES ('zebra'), ('Élan'), ('étude')) AS t (w)"))
          .isEqualTo("Élan étude zebra");
      assertThat(asOwner(access, "SHOW server_version")).startsWith(PostgresBinaries.VERSION);
    }
  }

  @Test
  void theApplicationOwnsNothingAndRowSecurityHoldsIt() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.openForTests(data)) {
      DatabaseAccess access = server.access();
      asOwner(access, "CREATE TABLE file (holder text)");
      asOwner(access, "INSERT INTO file VALUES ('north'), ('south')");
      asOwner(access, "ALTER TABLE file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
      asOwner(access, "CREATE POLICY own ON file USING (holder = 'north')");
      asOwner(access, "GRANT SELECT ON file TO passerelle_app");

      assertThat(asOwner(access, "SELECT count(*) FROM file")).isEqualTo("2");
      assertThat(asApplication(access, "SELECT count(*) FROM file")).isEqualTo("1");
      assertThatThrownBy(() -> asApplication(access, "CREATE TABLE own (id int)")).hasMessageContaining("permission");
      assertThatThrownBy(() -> asApplication(access, "ALTER ROLE passerelle_app BYPASSRLS")).hasMessageContaining("permission");
    }
  }

  @Test
  void theSearchExtensionsAreThere() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.openForTests(data)) {
      assertThat(asApplication(server.access(), "SELECT unaccent('Élan') || similarity('anna', 'anna')")).isEqualTo("Elan1");
    }
  }

  @Test
  void nobodyComesInWithoutThePassword() {
    try (EmbeddedPostgres server = EmbeddedPostgres.openForTests(data)) {
      String url = server.access().url();
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void passwordsLieInFilesOnlyTheirOwnerReads() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.openForTests(data)) {
      assertThat(server.access().toString()).doesNotContain(server.access().ownerPassword());
      assertThat(mode(data.resolve("secrets"))).isEqualTo("rwx------");
      assertThat(mode(data.resolve("secrets/passerelle_owner"))).isEqualTo("rw-------");
    }
  }

  @Test
  void aDirectoryInUseIsRefusedInOneSentenceAndCanBeJoined() throws Exception {
    assertThat(EmbeddedPostgres.running(data)).isEmpty();
    try (EmbeddedPostgres server = EmbeddedPostgres.openForTests(data)) {
      assertThatThrownBy(() -> EmbeddedPostgres.open(data))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("already in use by process " + ProcessHandle.current().pid());

      Optional<DatabaseAccess> joined = EmbeddedPostgres.running(data);
      assertThat(joined).contains(server.access());
      assertThat(asApplication(joined.orElseThrow(), "SELECT current_user")).isEqualTo("passerelle_app");
    }
    assertThat(EmbeddedPostgres.running(data)).isEmpty();
  }

  @Test
  void noServerOutlivesAProcessThatWasKilledAndNothingAcknowledgedIsLost() throws Exception {
    Process holder = HoldsAServer.start(data);
    assertThat(ServerProcesses.anyIn(Cluster.folderIn(data))).isTrue();
    assertThatThrownBy(() -> EmbeddedPostgres.open(data)).hasMessageContaining("process " + holder.pid());

    holder.destroyForcibly().waitFor();
    waitUntilNothingRuns();

    try (EmbeddedPostgres server = EmbeddedPostgres.open(data)) {
      assertThat(asOwner(server.access(), "SELECT word FROM acknowledged")).isEqualTo("yes");
    }
  }

  @Test
  void aServerThatLostItsSupervisorTooIsEndedByTheNextStart() throws Exception {
    Process holder = HoldsAServer.start(data);
    holder.descendants().filter(EmbeddedPostgresTest::isSupervisor).forEach(ProcessHandle::destroyForcibly);
    holder.destroyForcibly().waitFor();
    assertThat(ServerProcesses.anyIn(Cluster.folderIn(data))).isTrue();

    try (EmbeddedPostgres server = EmbeddedPostgres.open(data)) {
      assertThat(asOwner(server.access(), "SELECT word FROM acknowledged")).isEqualTo("yes");
    }
    assertThat(ServerProcesses.anyIn(Cluster.folderIn(data))).isFalse();
  }

  @Test
  void aProcessNumberThatNowBelongsToSomebodyElseIsNoObstacle() throws Exception {
    EmbeddedPostgres.openForTests(data).close();
    String somebodyElse = ProcessHandle.current().pid() + "\n" + Cluster.folderIn(data) + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n";
    Files.writeString(Cluster.folderIn(data).resolve("postmaster.pid"), somebodyElse);

    assertThat(EmbeddedPostgres.running(data)).isEmpty();
    try (EmbeddedPostgres server = EmbeddedPostgres.openForTests(data)) {
      assertThat(asOwner(server.access(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void anInstallationOfAnotherMajorIsNotSilentlyBegunAnew() throws Exception {
    Path other = Files.createDirectories(data.resolve("postgres/17"));
    Files.writeString(other.resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.open(data))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("postgres/17 was made by another PostgreSQL");
    assertThat(Cluster.folderIn(data)).doesNotExist();
  }

  private static boolean isSupervisor(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("passerelle-postgres-supervisor")
        || process.info().command().orElse("").endsWith("/cat");
  }

  private void waitUntilNothingRuns() throws Exception {
    Instant limit = Instant.now().plus(Duration.ofSeconds(20));
    while (ServerProcesses.anyIn(Cluster.folderIn(data))) {
      assertThat(Instant.now()).as("the server outlived its process").isBefore(limit);
      Thread.sleep(50);
    }
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  static String asOwner(DatabaseAccess access, String sql) throws SQLException {
    return run(access.url(), access.ownerUser(), access.ownerPassword(), sql);
  }

  private static String asApplication(DatabaseAccess access, String sql) throws SQLException {
    return run(access.url(), access.appUser(), access.appPassword(), sql);
  }

  private static String run(String url, String user, String password, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
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
