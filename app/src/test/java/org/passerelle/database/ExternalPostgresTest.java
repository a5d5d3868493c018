package org.passerelle.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.database.embedded.EmbeddedPostgres;

class ExternalPostgresTest {
  @TempDir static Path data;
  private static EmbeddedPostgres server;

  @BeforeAll
  static void anAdministratorsServer() throws Exception {
    server = EmbeddedPostgres.openForTests(data);
    administrator("CREATE ROLE admin SUPERUSER LOGIN PASSWORD 'p@ss word'");
    administrator("CREATE ROLE holder LOGIN BYPASSRLS PASSWORD 'holder'");
    administrator("CREATE ROLE bound LOGIN PASSWORD 'bound'");
    administrator("CREATE DATABASE alone");
    administrator("CREATE DATABASE shared OWNER holder");
    administrator("CREATE DATABASE weak OWNER bound");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void withoutAnAddressThereIsNoExternalDatabase() {
    assertThat(ExternalPostgres.from(Map.of())).isEmpty();
    assertThat(ExternalPostgres.from(Map.of("PASSERELLE_DB_URL", " "))).isEmpty();
  }

  @Test
  void oneSuperuserInTheAddressIsEnoughAndEveryNodeArrivesAtTheSameRole() throws Exception {
    String address = "postgresql://admin:p%40ss%20word@127.0.0.1:" + server.port() + "/alone";
    DatabaseAccess first = ExternalPostgres.from(Map.of("PASSERELLE_DB_URL", address)).orElseThrow();
    DatabaseAccess second = ExternalPostgres.from(Map.of("PASSERELLE_DB_URL", address)).orElseThrow();

    assertThat(second).isEqualTo(first);
    assertThat(first.url()).isEqualTo(server.jdbcUrl("alone"));
    DriverManager.getConnection(first.url(), first.appUser(), first.appPassword()).close();
    assertThat(first.toString()).doesNotContain("p@ss");
  }

  @Test
  void anOwnerAndAnApplicationRoleAreTakenAsTheyAre() throws Exception {
    DatabaseAccess access =
        ExternalPostgres.from(
                Map.of(
                    "PASSERELLE_DB_URL", server.jdbcUrl("shared") + "?ApplicationName=passerelle",
                    "PASSERELLE_DB_OWNER", "holder",
                    "PASSERELLE_DB_OWNER_PASSWORD", "holder",
                    "PASSERELLE_DB_USER", "bound",
                    "PASSERELLE_DB_PASSWORD", "bound"))
            .orElseThrow();

    assertThat(access.url()).endsWith("/shared?ApplicationName=passerelle");
    try (Connection connection = DriverManager.getConnection(access.url(), "bound", "bound")) {
      assertThatThrownBy(() -> connection.createStatement().execute("CREATE TABLE own (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anOwnerHeldByRowSecurityIsRefusedWithTheCommandThatMendsIt() {
    assertThatThrownBy(
            () ->
                ExternalPostgres.from(
                    Map.of("PASSERELLE_DB_URL", server.jdbcUrl("weak") + "?user=bound&password=bound")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("ALTER ROLE bound BYPASSRLS");
  }

  @Test
  void anApplicationBeyondRowSecurityIsRefused() {
    assertThatThrownBy(
            () ->
                ExternalPostgres.from(
                    Map.of(
                        "PASSERELLE_DB_URL", server.jdbcUrl("shared") + "?user=holder&password=holder",
                        "PASSERELLE_DB_USER", "admin",
                        "PASSERELLE_DB_PASSWORD", "p@ss word")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("may pass row security");
  }

  @Test
  void anythingButAPostgresAddressIsRefusedWithoutShowingThePassword() {
    assertThatThrownBy(() -> ExternalPostgres.from(Map.of("PASSERELLE_DB_URL", "mysql://root:hidden@db/x")))
        .isInstanceOf(WrongDatabaseAddress.class)
        .hasMessageContaining("jdbc:postgresql://host:5432/database")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void aWrongPasswordIsOneSentenceNamingTheDatabase() {
    assertThatThrownBy(
            () ->
                ExternalPostgres.from(
                    Map.of("PASSERELLE_DB_URL", server.jdbcUrl("shared") + "?user=holder&password=wrong")))
        .isInstanceOf(DatabaseUnavailable.class)
        .hasMessageContaining("shared")
        .hasMessageContaining("password authentication failed");
  }

  private static void administrator(String command) throws SQLException {
    try (Connection connection = server.superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
