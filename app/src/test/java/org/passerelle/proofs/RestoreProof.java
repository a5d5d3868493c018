package org.passerelle.proofs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.access.Networks;
import org.passerelle.backup.Backup;
import org.passerelle.backup.Restore;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.database.Migrations;
import org.passerelle.replay.PlayedNetwork;
import org.passerelle.replay.PlayedNetwork.Played;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SecondProduct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A backup taken while people write comes back elsewhere row by row and file by file; so do the data of older versions. */
@ProductTest
class RestoreProof {
  @RegisterExtension static final Proof PROOF = new Proof("restore");
  private static final int WRITERS = 4;
  private static final int ROWS = Proof.isFull() ? 200_000 : 20_000;
  private static final String SHAPE =
      """
      select string_agg(line, E'\\n' order by line) from (
        select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull as line
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relname !~ 'flyway|history'
        union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 'n'
        union all select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies
        union all select indexdef from pg_indexes where schemaname = 'public' and tablename !~ 'flyway|history') as lines
      """;

  @Autowired PlayedNetwork played;
  @Autowired Networks networks;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired Environment environment;
  /** Tables that became one with others: their rows stand there. */
  private static final Map<String, String> NOW_CALLED =
      Map.of("stay", "placement", "stay_ending", "placement_ending", "step_offer", "offer", "step_offer_answer", "offer_answer");
  /** A host that was a word became a company, its stay a running placement with a tutor. */
  private static final Set<String> FILLED_FROM_OTHERS = Set.of("company", "running_placement", "placement_tutor");

  @TempDir Path work;

  @AfterEach
  void clockFollows() {
    clock.follow();
  }

  @Test
  void aBackupTakenWhilePeopleWriteHoldsEverythingAcknowledgedBeforeIt() throws Exception {
    DatabaseAccess busy = fresh("busy");
    Migrations.apply(busy);
    UUID network = found(busy);
    many(busy, network, ROWS);
    Path data = files();
    Map<Long, UUID> acknowledged = new ConcurrentSkipListMap<>();
    List<Thread> writers = new ArrayList<>();
    boolean[] ended = new boolean[1];
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofPlatform().start(() -> write(busy, network, acknowledged, ended)));
    }
    Thread.sleep(1_000);
    long begun = System.nanoTime();
    Path file = work.resolve("busy.backup");
    Backup.write(busy, data, file, Clock.systemUTC().instant(), "proof");
    long finished = System.nanoTime();
    ended[0] = true;
    for (Thread writer : writers) {
      writer.join();
    }

    DatabaseAccess elsewhere = fresh("elsewhere");
    Path newData = Files.createDirectory(work.resolve("new"));
    long restoring = System.nanoTime();
    Restore.into(elsewhere, newData, file);
    PROOF.note("backup_ms", (finished - begun) / 1_000_000);
    PROOF.note("restore_ms", (System.nanoTime() - restoring) / 1_000_000);
    PROOF.note("backup_bytes", Files.size(file));

    Set<UUID> restored = Set.copyOf(jdbc(elsewhere).sql("select id from person where network_id = ?").param(network).query(UUID.class).list());
    long before = acknowledged.entrySet().stream().filter(one -> one.getKey() < begun).count();
    long lost = acknowledged.entrySet().stream().filter(one -> one.getKey() < begun && !restored.contains(one.getValue())).count();
    long later = acknowledged.entrySet().stream().filter(one -> one.getKey() >= begun && !restored.contains(one.getValue())).count();
    PROOF.note("acknowledged_before_the_backup", before);
    PROOF.mustBe("of_these_lost", 0, lost);
    PROOF.note("written_after_its_moment", later);
    PROOF.note("point_of_recovery", "the moment at which the backup began");
    PROOF.must(before > 0 && later > 0, "Nobody wrote before or during the backup, so that nothing is proven.");
    long half = jdbc(elsewhere).sql(
            "select count(*) from person p where full_name like 'Written%' and not exists (select 1 from audit_event e where e.network_id = p.network_id and e.subject_id = p.id)")
        .query(Long.class).single();
    PROOF.mustBe("half_done", 0, half);
    PROOF.must(sums(data).equals(sums(newData)), "The files came back otherwise: " + sums(data) + " and " + sums(newData));
  }

  @Test
  void everyRowAndEveryFileComesBackAsItWas() throws Exception {
    DatabaseAccess quiet = Owner.access(environment);
    Played history = played.playAll("restore-" + System.nanoTime() % 1_000_000, LocalDate.of(2026, 6, 15));
    UUID network = history.network().id();
    many(quiet, network, ROWS / 4);
    Owner owner = new Owner(environment);
    UUID organisation = inScope.call(Scope.system(network), () -> networks.organisations().getFirst().id());
    List<String> left = new Twins(owner).fillGaps(network, organisation);
    PROOF.mustBe("tables_left_empty", 0, left.size());
    left.forEach(PROOF::broken);
    Path data = files();
    Path file = work.resolve("quiet.backup");
    Backup.write(quiet, data, file, Clock.systemUTC().instant(), "proof");
    DatabaseAccess elsewhere = fresh("again");
    Path newData = Files.createDirectory(work.resolve("again"));
    Restore.into(elsewhere, newData, file);

    long rows = 0;
    for (Owner.Table table : owner.tables()) {
      String question = "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from %s t".formatted(table.name());
      String here = jdbc(quiet).sql(question).query(String.class).single();
      String there = jdbc(elsewhere).sql(question).query(String.class).single();
      rows += Long.parseLong(here.split(" ")[0]);
      PROOF.must(here.equals(there), table.name() + " came back otherwise: " + here + " and " + there);
    }
    PROOF.note("rows_compared", rows);
    PROOF.note("tables_compared", owner.tables().size());
    PROOF.must(sums(data).equals(sums(newData)), "A file came back otherwise.");
    PROOF.note("files_compared", sums(data).size());
    PROOF.must(shape(quiet).equals(shape(elsewhere)), "Tables, rules, walls or indexes came back otherwise.");
  }

  @Test
  void theDataOfEveryOlderSchemaAreBroughtUpToDate() throws Exception {
    DatabaseAccess whole = fresh("whole");
    Migrations.apply(whole);
    List<Migrations.Step> steps;
    try (Connection connection = connect(whole)) {
      steps = Migrations.applied(connection);
    }
    String wanted = shape(whole);
    List<Integer> ages = Proof.isFull() ? Stream.iterate(1, age -> age < steps.size(), age -> age + 1).toList() : List.of(1, steps.size() / 2);
    for (int age : ages) {
      DatabaseAccess old = fresh("age" + age);
      Migrations.apply(old, steps.subList(0, age));
      UUID network = found(old);
      Owner owner = new Owner(old);
      UUID organisation = jdbc(old).sql("select id from organisation").query(UUID.class).single();
      new Twins(owner).fillGaps(network, organisation);
      Map<String, Long> before = counts(old, owner);
      Migrations.apply(old);
      PROOF.must(shape(old).equals(wanted), "A schema of age " + age + " ends otherwise than a fresh one.");
      Map<String, Long> after = counts(old, new Owner(old));
      before.forEach((table, rows) -> PROOF.must(kept(table, before, after), rows + " rows of " + table + " in a schema of age " + age + " went or came: " + after));
      PROOF.count("schemas_upgraded");
    }
  }

  /** Where it was, or under the name it has now. */
  private static boolean kept(String table, Map<String, Long> before, Map<String, Long> after) {
    String now = NOW_CALLED.getOrDefault(table, table);
    long wanted = before.keySet().stream().filter(one -> NOW_CALLED.getOrDefault(one, one).equals(now)).mapToLong(before::get).sum();
    long found = after.getOrDefault(now, 0L);
    return FILLED_FROM_OTHERS.contains(now) ? found >= wanted : found == wanted;
  }

  private static Map<String, Long> counts(DatabaseAccess access, Owner owner) {
    Map<String, Long> counts = new TreeMap<>();
    owner.tables().forEach(table -> counts.put(table.name(), jdbc(access).sql("select count(*) from " + table.name()).query(Long.class).single()));
    return counts;
  }

  private static String shape(DatabaseAccess access) {
    return jdbc(access).sql(SHAPE).query(String.class).single();
  }

  private static UUID found(DatabaseAccess access) {
    UUID network = UUID.randomUUID();
    jdbc(access).sql("insert into network (id, slug, name, kind, time_zone, default_language, country, created_at) values (?, ?, 'Restored', 'live', 'Europe/Brussels', 'en', 'BE', now())")
        .params(network, "n" + network.toString().substring(0, 8)).update();
    jdbc(access).sql("insert into organisation (network_id, id, name, created_at) values (?, gen_random_uuid(), E'Hau\\t\\\\s \\n جنوب', now())").param(network).update();
    return network;
  }

  private static void many(DatabaseAccess access, UUID network, int rows) {
    jdbc(access).sql(
            """
            insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, contact_language, notes, created_at)
            select o.network_id, gen_random_uuid(), o.id, 'Somebody ' || n, 'somebody ' || n, 'unknown', 'en', repeat(E'\\\\N \\t \\\\. ', n % 20), now()
            from organisation o, generate_series(1, ?) n where o.network_id = ?
            """)
        .params(rows, network).update();
  }

  private static void write(DatabaseAccess access, UUID network, Map<Long, UUID> acknowledged, boolean[] ended) {
    try (Connection connection = connect(access);
        PreparedStatement person = connection.prepareStatement(
            "insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, contact_language, created_at) select network_id, ?, id, 'Written', 'written', 'unknown', 'en', now() from organisation where network_id = ?");
        PreparedStatement audit = connection.prepareStatement(
            "insert into audit_event (network_id, at, action, subject_kind, subject_id) values (?, now(), 'person.registered', 'person', ?)")) {
      connection.setAutoCommit(false);
      while (!ended[0]) {
        UUID id = UUID.randomUUID();
        person.setObject(1, id);
        person.setObject(2, network);
        person.executeUpdate();
        audit.setObject(1, network);
        audit.setObject(2, id);
        audit.executeUpdate();
        connection.commit();
        acknowledged.put(System.nanoTime(), id);
        Thread.sleep(2);
      }
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path files() throws Exception {
    Path data = Files.createTempDirectory(work, "data");
    Files.createDirectories(data.resolve("secrets"));
    Files.createDirectories(data.resolve("rejects/deep/er"));
    Files.writeString(data.resolve("secrets/link-key"), "signs links");
    Files.writeString(data.resolve("rejects/ملف.csv"), "a;b\n");
    byte[] large = new byte[3_000_000];
    new java.util.Random(1).nextBytes(large);
    Files.write(data.resolve("rejects/deep/er/large"), large);
    Files.write(data.resolve("rejects/empty"), new byte[0]);
    return data;
  }

  private static Map<String, String> sums(Path folder) throws Exception {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(folder.relativize(file).toString(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
      }
    }
    return sums;
  }

  private static DatabaseAccess fresh(String name) throws SQLException {
    return SecondProduct.emptyDatabase(name + "_" + System.nanoTime() % 1_000_000);
  }

  private static Connection connect(DatabaseAccess access) throws SQLException {
    return DriverManager.getConnection(access.url(), access.ownerUser(), access.ownerPassword());
  }

  private static JdbcClient jdbc(DatabaseAccess access) {
    return JdbcClient.create(new DriverManagerDataSource(access.url(), access.ownerUser(), access.ownerPassword()));
  }
}
