package org.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.database.Migrations;
import org.passerelle.database.embedded.EmbeddedPostgres;

/** The product as an administrator starts it: a process of its own, ended by a signal. */
class StartTest {
  @TempDir Path data;
  private Process product;

  /** With its database, which would still write into the folder that is about to be deleted. */
  @AfterEach
  void endWhatIsLeft() throws InterruptedException {
    if (product != null) {
      product.destroy();
      if (!product.waitFor(20, TimeUnit.SECONDS)) {
        product.destroyForcibly().onExit().join();
      }
    }
  }

  @Test
  void itAnswersUntilItIsStoppedAndComesBackAfterBeingKilled() throws Exception {
    int port = start();
    assertThat(health(port)).isEqualTo(200);
    Map<?, ?> status = status();
    assertThat(status.get("running")).isEqualTo(true);
    assertThat(((Number) status.get("process")).longValue()).isEqualTo(product.pid());
    assertThat(status.get("url")).isEqualTo("http://localhost:" + port);
    assertThat(((Map<?, ?>) status.get("versions")).get("postgresql")).asString().startsWith("18");
    try (Connection database = DriverManager.getConnection((String) status.get("jdbcUrl"))) {
      assertThat(database.getMetaData().getUserName()).isEqualTo("passerelle_owner");
    }
    ByteArrayOutputStream audit = new ByteArrayOutputStream();
    assertThat(run(audit, "audit", "verify", "--json", "--as=Ria Peeters", "--data=" + data)).isZero();
    assertThat(Json.read(audit.toString(), Map.class)).containsEntry("network", "main").containsEntry("intact", true);
    try (Connection database = DriverManager.getConnection((String) status.get("jdbcUrl"));
        var entries =
            database.createStatement().executeQuery(
                """
                select a.display_name from audit_event e
                join account a on a.network_id = e.network_id and a.id = e.account_id
                where e.action = 'command.run' and e.detail = 'audit verify'
                """)) {
      assertThat(entries.next()).as("the command stands in the audit").isTrue();
      assertThat(entries.getString(1)).isEqualTo("Operator Ria Peeters");
    }

    product.destroyForcibly().onExit().join();
    assertThat(status().get("running")).isEqualTo(false);

    assertThat(health(start())).isEqualTo(200);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "stop", "--data=" + data)).isZero();

    assertThat(out).hasToString("stopped process " + product.pid() + "\n");
    assertThat(product.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(EmbeddedPostgres.running(data)).isEmpty();
    assertThat(data.resolve("run.json")).doesNotExist();
  }

  @Test
  void aNewVersionTakesOverTheDataOfTheOldestByBeingStartedOnThem() throws Exception {
    List<Migrations.Step> history;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.openForTests(data)) {
      Migrations.apply(postgres.access());
      try (Connection connection = postgres.superuser("passerelle")) {
        history = Migrations.applied(connection);
        connection.createStatement().execute("DROP OWNED BY passerelle_owner");
      }
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.openForTests(data)) {
      Migrations.apply(postgres.access(), history.subList(0, 1));
      try (Connection connection = postgres.superuser("passerelle")) {
        connection
            .createStatement()
            .execute(
                """
                WITH kept AS (
                  INSERT INTO network (id, slug, name, kind, time_zone, default_language, country, created_at)
                  VALUES (gen_random_uuid(), 'kept', 'Kept', 'live', 'Europe/Brussels', 'fr', 'BE', '2026-01-01T08:00Z')
                  RETURNING id)
                INSERT INTO organisation (network_id, id, name, created_at)
                SELECT id, gen_random_uuid(), 'House', '2026-01-01T08:00Z' FROM kept
                """);
      }
    }

    assertThat(health(start())).isEqualTo(200);

    try (Connection database = DriverManager.getConnection((String) status().get("jdbcUrl"))) {
      assertThat(Migrations.applied(database)).isEqualTo(history);
      try (ResultSet kept = database.createStatement().executeQuery("SELECT name FROM network WHERE slug = 'kept'")) {
        assertThat(kept.next()).isTrue();
      }
    }
  }

  private int start() throws Exception {
    int port = freePort();
    product =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "start",
                "--data=" + data,
                "--port=" + port)
            .redirectErrorStream(true)
            .start();
    BufferedReader output = product.inputReader();
    assertThat(output.readLine()).isEqualTo("ready http://localhost:" + port);
    return port;
  }

  private Map<?, ?> status() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, "status", "--json", "--data=" + data)).isZero();
    return Json.read(out.toString(), Map.class);
  }

  private static int run(ByteArrayOutputStream out, String... arguments) {
    return Main.run(List.of(arguments), new PrintStream(out, true), System.err);
  }

  private static int health(int port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://localhost:" + port + "/health");
      return client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
