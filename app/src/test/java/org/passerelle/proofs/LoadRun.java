package org.passerelle.proofs;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.Networks;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.replay.PlayedNetwork;
import org.passerelle.replay.PlayedNetwork.Played;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.SqlStatements;
import org.passerelle.testing.SqlStatements.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * A network of 130,000 people and a million meetings, used by 200 advisers and 2,000 participants at their pace: each page's
 * 95th percentile beside that of its own SQL, asked bare at the same time, and the memory from begin to end.
 */
@ProductTest
class LoadRun {
  @RegisterExtension static final Proof PROOF = new Proof("load");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final int PEOPLE = 130_000;
  private static final int ADVISERS = 200;
  private static final int PARTICIPANTS = 2_000;
  private static final Duration LENGTH = Proof.isFull() ? Duration.ofHours(1) : Duration.ofMinutes(Integer.getInteger("proof.minutes", 10));
  private static final int MOST_STATEMENTS = 8;
  private static final double MOST_TIMES_BARE = 3;
  private static final double ALWAYS_GOOD_MS = 50;

  // What is read here was played through the verbs, then multiplied: docs/decisions/2026-11-30-load-multiplies-a-history.md
  @Autowired PlayedNetwork played;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @Autowired SignIns signIns;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired SqlStatements statements;
  @Autowired Environment environment;
  @LocalServerPort int port;
  private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /** A page and what it asked the database when it was opened once. */
  private record Page(String path, List<Recorded> statements) {
    String name() {
      return path.replaceAll("[0-9a-f-]{36}", "{id}");
    }
  }

  @Test
  void twoHundredAdvisersAndTwoThousandParticipantsAtTheirPace() throws Exception {
    Played history = played.playMany("load-" + System.nanoTime() % 1_000_000, TODAY);
    Owner owner = new Owner(environment);
    UUID network = history.network().id();
    long people = owner.jdbc().sql("select count(*) from person where network_id = ?").param(network).query(Long.class).single();
    int copies = Integer.getInteger("proof.people", PEOPLE) / (int) people;
    long filling = System.nanoTime();
    List<Account> staff = staff(network);
    new Crowd(owner).multiply(network, copies, staff.stream().map(Account::id).toList());
    PROOF.note("filling_seconds", (System.nanoTime() - filling) / 1_000_000_000);
    for (String table : List.of("person", "participation", "duo", "meeting", "check_in", "slot_place", "follow_up", "alert")) {
      PROOF.note(table + "_rows", owner.jdbc().sql("select count(*) from %s where network_id = ?".formatted(table)).param(network).query(Long.class).single());
    }
    List<Account> participants = participants(owner, network);
    List<String> cookies = staff.stream().map(signIns::cookieFor).toList();
    List<String> own = participants.stream().map(signIns::cookieFor).toList();
    UUID duo = owner.jdbc().sql("select id from duo where network_id = ? limit 1").param(network).query(UUID.class).single();
    UUID person = owner.jdbc().sql("select seeker_person from duo where network_id = ? and id = ?").params(network, duo).query(UUID.class).single();
    List<Page> pages = pages(cookies.getFirst(), List.of("/staff/today", "/staff/people?q=amina", "/staff/people/" + person, "/staff/duos/" + duo, "/staff/duos", "/staff/pipeline", "/staff/alerts", "/staff/appointments"));
    List<Page> ofTheirOwn = pages(own.getFirst(), List.of("/me", "/me/duo"));
    List<Page> all = Stream.concat(pages.stream(), ofTheirOwn.stream()).toList();
    long memoryBefore = memory();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String cookie : cookies) {
        crowd.submit(() -> work(cookie, pages, Duration.ofSeconds(20)));
      }
      for (String cookie : own) {
        crowd.submit(() -> work(cookie, ofTheirOwn, Duration.ofMinutes(3)));
      }
      crowd.submit(() -> bare(all));
      Thread.sleep(LENGTH.toMillis() / 2);
      PROOF.note("memory_mb_half_way", memory() >> 20);
      Thread.sleep(LENGTH.toMillis() / 2);
      ended = true;
      crowd.shutdownNow();
    }
    long memoryAfter = memory();
    PROOF.note("memory_mb_before", memoryBefore >> 20);
    PROOF.note("memory_mb_after", memoryAfter >> 20);
    PROOF.must(memoryAfter < memoryBefore * 1.5 + (64L << 20), "Memory grew from " + (memoryBefore >> 20) + " to " + (memoryAfter >> 20) + " MB");
    judge(all);
  }

  private void judge(List<Page> pages) {
    Map<String, Object> table = new TreeMap<>();
    for (Page page : pages) {
      double answer = percentile(times.getOrDefault(page.path(), List.of()));
      double bare = percentile(times.getOrDefault("bare " + page.path(), List.of()));
      table.put(page.name(), List.of(answer, bare, times.getOrDefault(page.path(), List.of()).size()));
      PROOF.must(answer <= Math.max(ALWAYS_GOOD_MS, MOST_TIMES_BARE * bare), page.path() + " takes " + answer + " ms, its SQL alone " + bare);
    }
    PROOF.note("page_p95_ms_bare_p95_ms_answers", table);
    PROOF.note("failed_answers", times.getOrDefault("failed", List.of()).size());
    PROOF.must(!times.containsKey("failed"), times.getOrDefault("failed", List.of()).size() + " answers failed");
  }

  private Void work(String cookie, List<Page> pages, Duration pace) throws InterruptedException {
    Random random = new Random(cookie.hashCode());
    Visitor visitor = new Visitor(port).withCookie(cookie);
    Thread.sleep(random.nextLong(pace.toMillis()));
    while (!ended) {
      Page page = pages.get(random.nextInt(pages.size()));
      long begun = System.nanoTime();
      Answer answer = visitor.get(page.path());
      note(answer.status() == 200 ? page.path() : "failed", System.nanoTime() - begun);
      Thread.sleep(pace.toMillis() / 2 + random.nextLong(pace.toMillis()));
    }
    return null;
  }

  /** The statements of each page, run again on a connection of the application's role, nothing else around them. */
  private Void bare(List<Page> pages) throws InterruptedException, SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            environment.getRequiredProperty("passerelle.database.url"),
            environment.getRequiredProperty("passerelle.database.app-user"),
            environment.getRequiredProperty("passerelle.database.app-password"))) {
      connection.setAutoCommit(false);
      while (!ended) {
        for (Page page : pages) {
          long begun = System.nanoTime();
          for (Recorded statement : page.statements()) {
            statement.run(connection);
          }
          note("bare " + page.path(), System.nanoTime() - begun);
          connection.rollback();
        }
        Thread.sleep(200);
      }
    }
    return null;
  }

  private void note(String what, long nanos) {
    List<Long> list = times.computeIfAbsent(what, key -> Collections.synchronizedList(new ArrayList<>()));
    list.add(nanos);
  }

  private static double percentile(List<Long> nanos) {
    if (nanos.isEmpty()) {
      return 0;
    }
    synchronized (nanos) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return Math.round(sorted.get((int) (sorted.size() * 0.95)) / 1e5) / 10.0;
    }
  }

  private static long memory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private List<Account> staff(UUID network) {
    return inScope.call(Scope.system(network), () -> {
      UUID organisation = networks.organisations().getFirst().id();
      List<Account> staff = new ArrayList<>(accounts.staff(Role.ADVISER));
      for (int i = staff.size(); i < ADVISERS; i++) {
        staff.add(accounts.openForStaff(organisation, "Adviser " + i, null, "en", java.util.Set.of(Role.ADVISER)));
      }
      return staff;
    });
  }

  /** Mentees who walk with somebody: what they see is more than others see. */
  private List<Account> participants(Owner owner, UUID network) {
    List<UUID> ids = owner.jdbc().sql(
            """
            select distinct d.seeker_person from duo d where d.network_id = ?
              and not exists (select 1 from account a where a.network_id = d.network_id and a.person_id = d.seeker_person) limit ?
            """)
        .params(network, PARTICIPANTS).query(UUID.class).list();
    return inScope.call(Scope.system(network), () -> ids.stream().map(id -> accounts.openForPerson(id, "Participant", null, null, "en")).toList());
  }

  private List<Page> pages(String cookie, List<String> paths) {
    List<Page> pages = new ArrayList<>();
    Visitor visitor = new Visitor(port).withCookie(cookie);
    for (String path : paths) {
      visitor.get(path);
      List<Recorded> sent = statements.recorded(() -> PROOF.must(visitor.get(path).status() == 200, path + " does not answer"));
      Page page = new Page(path, sent);
      long own = sent.stream().filter(one -> !one.sql().strip().startsWith("select set_config")).count();
      PROOF.must(own <= MOST_STATEMENTS, page.name() + " sends " + own + " statements");
      PROOF.note("statements " + page.name(), own);
      pages.add(page);
    }
    return pages;
  }
}
