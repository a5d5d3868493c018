package org.passerelle.proofs;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Migrations;
import org.passerelle.database.embedded.EmbeddedPostgres;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The product and its database are killed at moments drawn by lot while programs write. What was acknowledged is there
 * afterwards, nothing is half done, and no message leaves twice.
 */
class KillProof {
  @RegisterExtension static final Proof PROOF = new Proof("kill");
  private static final int ROUNDS = Proof.isFull() ? 200 : 20;
  private static final int DATABASE_KILLS_PER_PRODUCT_KILL = Proof.isFull() ? 3 : 9;
  private static final long SEED = 20_261_122L;
  private static final long PATIENCE = 120_000;

  @TempDir Path work;

  @Test
  void whatWasAcknowledgedIsThereAndNothingIsHalfDone() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Path data = Files.createDirectory(work.resolve("data"));
    Random lot = new Random(SEED);
    long worst = 0;
    try (Load load = new Load();
        Product product =
            new Product(data, Product.freePort(), Map.of("PASSERELLE_MAIL_HOST", "127.0.0.1", "PASSERELLE_MAIL_PORT", "" + mail.getSmtp().getPort()), "-Xmx384m")) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
        Migrations.apply(postgres.access());
        load.prepare(jdbc(postgres.access()), 60 * ROUNDS);
      }
      product.start();
      load.begin(4, product::port);
      for (int round = 1; round <= ROUNDS; round++) {
        Thread.sleep(100 + lot.nextInt(Proof.isFull() ? 1_200 : 500));
        long killed = System.nanoTime();
        if (round % (DATABASE_KILLS_PER_PRODUCT_KILL + 1) == 0) {
          PROOF.count("product_kills");
          product.kill();
          product.start();
        } else {
          PROOF.count("database_kills");
          killDatabase(data);
        }
        awaitWritten(load);
        worst = Math.max(worst, (System.nanoTime() - killed) / 1_000_000);
        check(data, load, round);
      }
      load.close();
      JdbcClient owner = owner(data);
      long limit = System.currentTimeMillis() + PATIENCE;
      while (load.waiting(owner) > 0 && System.currentTimeMillis() < limit) {
        Thread.sleep(200);
      }
      PROOF.note("rounds", ROUNDS);
      PROOF.note("acknowledged", load.acknowledged());
      PROOF.note("unanswered", load.unanswered());
      PROOF.note("refused", load.refused());
      PROOF.mustBe("acknowledged_lost", 0, load.lost(owner));
      PROOF.mustBe("half_done", 0, load.halfDone(owner));
      PROOF.note("worst_recovery_ms", worst);
      mails(mail, load, owner);
    } finally {
      mail.stop();
    }
  }

  /** Ends the server's first process as kill -9 does; those it made end by themselves. */
  private static void killDatabase(Path data) throws Exception {
    Path file = data.resolve("postgres/18/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(pid)
        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
        .ifPresent(process -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  private static void awaitWritten(Load load) throws InterruptedException {
    int before = load.acknowledged();
    long limit = System.currentTimeMillis() + PATIENCE;
    while (load.acknowledged() <= before) {
      if (System.currentTimeMillis() > limit) {
        throw new AssertionError("Nothing was written for " + PATIENCE / 1000 + " seconds after a kill");
      }
      Thread.sleep(20);
    }
  }

  private static void check(Path data, Load load, int round) throws InterruptedException {
    long lost = counted(data, load::lost);
    long half = counted(data, load::halfDone);
    PROOF.must(lost == 0 && half == 0, "After round " + round + ": " + lost + " acknowledged facts are gone and " + half + " changes half done");
  }

  /** Asks again while the server is still getting up. */
  private static long counted(Path data, java.util.function.ToLongFunction<JdbcClient> question) throws InterruptedException {
    long limit = System.currentTimeMillis() + PATIENCE;
    while (true) {
      try {
        return question.applyAsLong(owner(data));
      } catch (DataAccessException notYet) {
        if (System.currentTimeMillis() > limit) {
          throw notYet;
        }
        Thread.sleep(100);
      }
    }
  }

  private static void mails(GreenMail mail, Load load, JdbcClient owner) throws Exception {
    Map<String, Integer> deliveries = new HashMap<>();
    for (MimeMessage message : mail.getReceivedMessages()) {
      deliveries.merge(message.getMessageID(), 1, Integer::sum);
    }
    List<Integer> several = deliveries.values().stream().filter(times -> times > 1).toList();
    PROOF.note("mails_written", load.written(owner));
    PROOF.note("mails_arrived", deliveries.size());
    PROOF.note("handed_over_again_under_the_same_id", several.size());
    PROOF.must(load.waiting(owner) == 0 && deliveries.size() == load.written(owner),
        deliveries.size() + " different mails arrived of " + load.written(owner) + " written");
    PROOF.must(several.size() <= PROOF_WINDOWS, several.size() + " mails were handed over again, more than there were kills");
  }

  /** A kill between the mail server's yes and the commit: the server knows the mail again by its id. */
  private static final int PROOF_WINDOWS = ROUNDS;

  private static JdbcClient owner(Path data) {
    long limit = System.currentTimeMillis() + PATIENCE;
    while (System.currentTimeMillis() < limit) {
      var access = EmbeddedPostgres.running(data);
      if (access.isPresent()) {
        return jdbc(access.get());
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("The database did not come back");
  }

  private static JdbcClient jdbc(DatabaseAccess access) {
    return JdbcClient.create(new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()));
  }
}
