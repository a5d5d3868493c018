package org.passerelle.proofs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.access.Secret;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Migrations;
import org.passerelle.database.embedded.EmbeddedPostgres;
import org.passerelle.database.embedded.Standby;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two nodes on one PostgreSQL with a synchronous standby, a proxy in front: a node is killed, then the primary, and the
 * standby takes over, while programs write and somebody is signed in.
 */
class TwoNodesRun {
  @RegisterExtension static final Proof PROOF = new Proof("two");
  private static final int ROUNDS = Proof.isFull() ? 5 : 1;
  private static final long PATIENCE = 180_000;

  @TempDir Path work;

  @Test
  void nothingAcknowledgedIsLostAndWhoIsSignedInStaysSo() throws Exception {
    Path data = Files.createDirectory(work.resolve("primary"));
    int primaryPort = Product.freePort();
    int standbyPort = Product.freePort();
    DatabaseAccess access;
    try (EmbeddedPostgres made = EmbeddedPostgres.open(data)) {
      Migrations.apply(made.access());
      access = made.access();
    }
    try (Load load = new Load();
        Standby primary = Standby.primaryOn(data, primaryPort).start()) {
      JdbcClient before = jdbc(primaryPort, access);
      load.prepare(before, 3_000);
      String session = signIn(before);
      try (Standby standby = primary.standby(work.resolve("standby"), standbyPort)) {
        Map<String, String> environment = environment(access, primaryPort, standbyPort);
        try (Product one = new Product(Files.createDirectory(work.resolve("one")), Product.freePort(), environment, "-Xmx384m");
            Product two = new Product(Files.createDirectory(work.resolve("two")), Product.freePort(), environment, "-Xmx384m")) {
          one.start();
          two.start();
          try (Proxy proxy = new Proxy(List.of(one.port(), two.port()))) {
            Visitor person = new Visitor(proxy.port()).withCookie("__Host-session=" + session);
            PROOF.must(person.get("/account").status() == 200, "Somebody signed in is not known at first.");
            load.begin(4, proxy::port);
            awaitWritten(load);
            long worst = 0;
            for (int round = 0; round < ROUNDS; round++) {
              long killed = System.nanoTime();
              Product victim = round % 2 == 0 ? one : two;
              victim.kill();
              awaitWritten(load);
              worst = Math.max(worst, (System.nanoTime() - killed) / 1_000_000);
              PROOF.must(person.get("/account").status() == 200, "A killed node took a session with it.");
              PROOF.count("nodes_killed");
              victim.start();
            }
            PROOF.note("worst_ms_without_an_answer_after_a_node", worst);
            int acknowledged = load.acknowledged();
            long killed = System.nanoTime();
            primary.kill();
            standby.promote();
            PROOF.note("promotion_ms", (System.nanoTime() - killed) / 1_000_000);
            awaitWritten(load);
            PROOF.note("ms_without_a_write_after_the_primary", (System.nanoTime() - killed) / 1_000_000);
            PROOF.must(person.get("/account").status() == 200, "The lost primary took a session with it.");
            load.close();
            JdbcClient after = jdbc(standbyPort, access);
            PROOF.note("acknowledged_before_the_primary_was_lost", acknowledged);
            PROOF.note("acknowledged", load.acknowledged());
            PROOF.mustBe("acknowledged_lost", 0, load.lost(after));
            PROOF.mustBe("half_done", 0, load.halfDone(after));
          }
        }
      }
    }
  }

  private static Map<String, String> environment(DatabaseAccess access, int primary, int standby) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PASSERELLE_DB_URL", "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/passerelle?targetServerType=primary&hostRecheckSeconds=2&connectTimeout=2&socketTimeout=20&tcpKeepAlive=true".formatted(primary, standby));
    environment.put("PASSERELLE_DB_OWNER", access.ownerUser());
    environment.put("PASSERELLE_DB_OWNER_PASSWORD", access.ownerPassword());
    environment.put("PASSERELLE_DB_USER", access.appUser());
    environment.put("PASSERELLE_DB_PASSWORD", access.appPassword());
    environment.put("PASSERELLE_LINK_KEY", "one key for both nodes");
    return environment;
  }

  private static String signIn(JdbcClient owner) {
    String token = Secret.next();
    UUID account = owner.sql("select id from account limit 1").query(UUID.class).single();
    owner.sql("insert into web_session select network_id, gen_random_uuid(), id, ?, now(), now(), now() + interval '3 hours', true from account where id = ?")
        .params(Secret.hash(token), account).update();
    return token;
  }

  private static void awaitWritten(Load load) throws InterruptedException {
    Thread.sleep(300);
    int before = load.acknowledged();
    long limit = System.currentTimeMillis() + PATIENCE;
    while (load.acknowledged() < before + 3) {
      if (System.currentTimeMillis() > limit) {
        throw new AssertionError("Nothing was written for " + PATIENCE / 1000 + " seconds");
      }
      Thread.sleep(20);
    }
  }

  private static JdbcClient jdbc(int port, DatabaseAccess access) {
    return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/passerelle", access.ownerUser(), access.ownerPassword()));
  }
}
