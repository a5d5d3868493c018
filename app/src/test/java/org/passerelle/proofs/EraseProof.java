package org.passerelle.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.access.Account;
import org.passerelle.access.AccountExpiry;
import org.passerelle.access.Accounts;
import org.passerelle.access.Networks;
import org.passerelle.audit.Anchors;
import org.passerelle.audit.AuditChainer;
import org.passerelle.audit.AuditVerification;
import org.passerelle.backup.Backup;
import org.passerelle.backup.Forgotten;
import org.passerelle.backup.Restore;
import org.passerelle.database.DatabaseAccess;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.people.Consents;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.privacy.Erasing;
import org.passerelle.privacy.Erasures;
import org.passerelle.privacy.Holds;
import org.passerelle.privacy.Retention;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.replay.PlayedNetwork;
import org.passerelle.replay.PlayedNetwork.Played;
import org.passerelle.scope.InScope;
import org.passerelle.scope.MovableClock;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SecondProduct;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * A person whose data stand in every table asks to be forgotten: afterwards no word and no id of theirs is left in tables,
 * search, files, outbox and later backups, others keep their history, and the journal still verifies.
 */
@ProductTest
class EraseProof {
  @RegisterExtension static final Proof PROOF = new Proof("erase");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  @Autowired PlayedNetwork played;
  @Autowired TestHouse house;
  @Autowired Networks networks;
  @Autowired Accounts accounts;
  @Autowired AccountExpiry expiry;
  @Autowired SignIns signIns;
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Erasures erasures;
  @Autowired Holds holds;
  @Autowired Retention retention;
  @Autowired Indicators indicators;
  @Autowired AuditChainer chainer;
  @Autowired org.passerelle.jobs.Jobs jobs;
  @Autowired InScope inScope;
  @Autowired MovableClock clock;
  @Autowired Environment environment;
  @LocalServerPort int port;
  @TempDir Path work;
  private Owner owner;

  @AfterEach
  void clockFollows() {
    clock.follow();
  }

  @Test
  void nothingIsLeftOfWhoAskedToBeForgotten() throws Exception {
    owner = new Owner(environment);
    Played history = played.playAll("erase-" + System.nanoTime() % 1_000_000, TODAY);
    UUID network = history.network().id();
    Scope system = Scope.system(network);
    UUID organisation = inScope.call(system, () -> networks.organisations().getFirst().id());
    new Twins(owner).fillGaps(network, organisation);
    UUID person = owner.jdbc()
        .sql("select seeker_person from duo where network_id = ? order by formed_at desc, id limit 1").param(network).query(UUID.class).single();
    UUID partner = owner.jdbc()
        .sql("select supporter_person from duo where network_id = ? and seeker_person = ? limit 1").params(network, person).query(UUID.class).single();
    Account manager = inScope.call(system, () -> accounts.openForStaff(organisation, "Mats Manager", null, "en", Set.of(Role.MANAGER)));
    Traces traces = new Traces(network, person);
    correct(system, person);
    PROOF.note("columns_with_a_word_of_theirs", traces.writeEverywhere(owner));
    letterTo(network, organisation, partner);

    Visitor browser = new Visitor(port).withCookie(signIns.cookieFor(manager));
    assertThat(browser.get("/staff/people?q=kanarienvogel").text()).contains("Kanarienvogel");
    Answer taken = browser.get("/staff/people/" + person + "/data.json");
    for (String word : Traces.WORDS) {
      PROOF.must(taken.status() == 200 && taken.text().contains(word), "The file taken away lacks " + word + " (" + taken.status() + ")");
    }
    PROOF.note("tables_taken_away", Stream.of(taken.text().split("\"[a-z_]+\":\\[\\{")).count() - 1);
    chainer.link(network);
    String figuresBefore = figures(system);
    long partnersMeetings = meetings(network, partner);

    Path earlier = backUp("earlier.backup");
    Answer held = held(browser, person, system);
    PROOF.must(held.text().contains("error-summary") && held.text().contains("an audit runs"), "A held record's refusal does not say why.");
    Answer erased = browser.post("/staff/people/" + person + "/erasure", Map.of("why", "ASKED", "sure", "yes"));
    PROOF.must(erased.status() == 302, "Erasing answers " + erased.status());

    look(owner, traces);
    PROOF.must(!browser.get("/staff/people?q=kanarienvogel").text().contains("Zeisigwort"), "Search still finds the person.");
    PROOF.must(browser.get("/staff/people/" + person).status() == 404, "The person's page is still there.");
    PROOF.must(figures(system).equals(figuresBefore), "The figures changed: " + figuresBefore + " became " + figures(system));
    PROOF.must(meetings(network, partner) == partnersMeetings, "The partner lost meetings of their own history.");
    filesAndBackups();
    chainer.link(network);
    journalVerifies(network);
    whatRulesWereFed(browser, network);
    anEarlierBackupBringsNobodyBack(earlier, traces);
  }

  /** The facts that the weekly set was made from, kept so that it can be made again, go with the person. */
  private void whatRulesWereFed(Visitor browser, UUID network) {
    UUID waiting = owner.jdbc()
        .sql("select p.id from person p where network_id = ? and exists (select 1 from suggestion_input i where i.network_id = p.network_id and i.content ->> 'id' = p.id::text) order by id limit 1")
        .param(network).query(UUID.class).single();
    Answer erased = browser.post("/staff/people/" + waiting + "/erasure", Map.of("why", "ASKED", "sure", "yes"));
    PROOF.must(erased.status() == 302, "Erasing somebody who waits answers " + erased.status());
    PROOF.mustBe("inputs_of_rules_left", 0, owner.jdbc()
        .sql("select count(*) from suggestion_input where network_id = ? and content ->> 'id' not in (select id::text from person where full_name <> '-')")
        .param(network).query(Long.class).single());
  }

  /** Started on a backup made before the erasure, with the list of the erased at hand. */
  private void anEarlierBackupBringsNobodyBack(Path earlier, Traces traces) throws Exception {
    DatabaseAccess elsewhere = SecondProduct.emptyDatabase("restored_" + System.nanoTime() % 1_000_000);
    Path data = Files.createDirectory(work.resolve("restored"));
    Restore.into(elsewhere, data, earlier);
    Owner restored = new Owner(elsewhere);
    PROOF.must(traces.left(restored).values().stream().mapToLong(List::size).sum() > 0, "The earlier backup does not hold the person, so that nothing is proven.");
    Forgotten list = new Forgotten(Path.of(environment.getRequiredProperty("passerelle.data")).resolve(Forgotten.NAME));
    PROOF.must(Traces.wordsIn(Files.readAllBytes(list.file())).isEmpty(), "The list of the erased names them.");
    new Forgotten(data.resolve(Forgotten.NAME)).add(list.all());
    try (SecondProduct again = SecondProduct.on(elsewhere, data)) {
      look(restored, traces);
      PROOF.note("brought_back_by_an_earlier_backup", traces.left(restored).values().stream().mapToLong(List::size).sum());
    }
  }

  @Test
  void recordsAreForgottenInTimeAfterALookAndUnlessHeld() {
    Founded network = house.found("Forgetting");
    Account admin = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    clock.moveTo(Instant.parse("2022-01-10T10:00:00Z"));
    Person old = register(network, "Old Record");
    Person kept = register(network, "Held Record");
    clock.moveTo(Instant.parse("2026-01-10T10:00:00Z"));
    Person recent = register(network, "Recent Record");
    house.as(admin, () -> {
      holds.hold(kept.id(), "a claim runs");
      return null;
    });
    List<Retention.Due> due = house.as(admin, () -> retention.due(24));
    PROOF.must(due.stream().map(Retention.Due::name).toList().equals(List.of("Old Record", "Held Record"))
            || due.stream().map(Retention.Due::name).toList().equals(List.of("Held Record", "Old Record")),
        "The preview lists " + due);
    house.as(admin, () -> {
      retention.set(24);
      return null;
    });
    jobs.runAll(network.network().id());
    PROOF.must(there(network, old), "A record was erased before anybody could look.");
    clock.moveTo(clock.instant().plus(Retention.NOTICE).plus(Duration.ofHours(1)));
    jobs.runAll(network.network().id());
    PROOF.must(!there(network, old), "A record older than the rule is still there.");
    PROOF.must(there(network, kept), "A held record was erased.");
    PROOF.must(there(network, recent), "A recent record was erased.");
    house.as(admin, () -> {
      holds.release(kept.id());
      return null;
    });
    jobs.runAll(network.network().id());
    PROOF.must(!there(network, kept), "A record whose hold ended is still there.");
  }

  @Test
  void consentsPapersAndWaysInEndInTime() {
    Founded network = house.found("Expiring");
    clock.moveTo(Instant.parse("2026-01-10T10:00:00Z"));
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    Account idle = house.staff(network, "Idle Trainer", Role.TRAINER);
    Account admin = house.staff(network, "Ada Admin", Role.ADMINISTRATOR);
    Person person = register(network, "Some Person");
    UUID first = house.as(adviser, () -> consents.give(person, consent("photos")));
    house.as(adviser, () -> consents.give(person, consent("sharing")));
    new Owner(environment).jdbc().sql("update consent set ends_on = '2026-02-01' where network_id = ? and id = ?")
        .params(network.network().id(), first).update();
    PROOF.must(house.as(adviser, () -> consents.inForce(person.id())).size() == 2, "A consent does not hold from the start.");
    clock.moveTo(Instant.parse("2026-03-01T10:00:00Z"));
    List<Consents.Given> left = house.as(adviser, () -> consents.inForce(person.id()));
    PROOF.must(left.size() == 1 && left.getFirst().purpose().equals("sharing"), "A consent holds beyond its end.");
    house.as(adviser, () -> consents.withdraw(left.getFirst().id()));
    PROOF.must(house.as(adviser, () -> consents.inForce(person.id())).isEmpty(), "A withdrawn consent still holds.");

    String cookie = signIns.cookieFor(idle);
    clock.moveTo(Instant.parse("2027-02-01T10:00:00Z"));
    PROOF.must(new Visitor(port).withCookie(cookie).get("/account").status() == 302, "A session outlives its time.");
    String used = signIns.cookieFor(adviser);
    inScope.run(adviser.scope(), () -> journalSession(adviser));
    int closed = inScope.call(network.system(), expiry::expire);
    PROOF.must(closed == 1, closed + " unused accounts were closed, and one is unused.");
    PROOF.must(new Visitor(port).withCookie(signIns.cookieFor(idle)).get("/account").status() == 302, "An account not used for a year is open.");
    PROOF.must(new Visitor(port).withCookie(used).get("/account").status() == 200, "An account in use was closed.");
    PROOF.must(new Visitor(port).withCookie(signIns.cookieFor(admin)).get("/account").status() == 200, "The administrator was locked out.");
  }

  @Autowired org.passerelle.audit.Audit audit;

  private void journalSession(Account account) {
    audit.wrote("session.begun", "account", account.id(), "password");
  }

  private static Consents.NewConsent consent(String purpose) {
    return new Consents.NewConsent(purpose, "I agree.", "en", Consents.Channel.PAPER);
  }

  // What the person left behind.

  private void correct(Scope system, UUID person) {
    inScope.run(
        system,
        () -> {
          Person now = people.get(person);
          PersonDetails details =
              PersonDetails.named("Kanarienvogel Zeisigwort", "en").withContact("zeisig@people.example", "0470999123", "+32470999123");
          people.correct(person, now.version(), details);
          people.correct(person, now.version() + 1, details);
          accounts.ofPerson(person)
              .orElseGet(() -> accounts.openForPerson(person, "Kanarienvogel Zeisigwort", "zeisig@people.example", "+32470999123", "en"));
        });
  }

  private void letterTo(UUID network, UUID organisation, UUID partner) {
    owner.jdbc().sql(
            """
            insert into outbox_message (network_id, id, organisation_id, person_id, channel, address, language, subject, body, topic, written_at, due_at)
            values (?, gen_random_uuid(), ?, ?, 'mail', 'partner@people.example', 'en', 'Somebody for you', 'You will meet Kanarienvogel on Monday.', 'letter', '2026-06-01Z', '2026-06-01Z')
            """)
        .params(network, organisation, partner).update();
  }

  private Answer held(Visitor browser, UUID person, Scope system) {
    browser.post("/staff/people/" + person + "/hold", Map.of("reason", "an audit runs"));
    Answer refused = browser.post("/staff/people/" + person + "/erasure", Map.of("why", "ASKED", "sure", "yes"));
    inScope.run(system, () -> holds.release(person));
    return refused;
  }

  // What is left.

  private static void look(Owner where, Traces traces) {
    Map<String, List<String>> found = traces.left(where);
    found.forEach((table, rows) -> rows.stream().limit(2).forEach(row -> PROOF.broken("Left in " + table + ": " + row.substring(0, Math.min(200, row.length())))));
    PROOF.mustBe("rows_left", 0, found.values().stream().mapToLong(List::size).sum());
    PROOF.note("tables_searched", where.tables().size());
  }

  private void filesAndBackups() throws Exception {
    Path data = Path.of(environment.getRequiredProperty("passerelle.data"));
    long files = 0;
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).filter(file -> !data.relativize(file).startsWith("postgres")).toList()) {
        files++;
        PROOF.must(Traces.wordsIn(Files.readAllBytes(file)).isEmpty(), "A file still names the person: " + file.getFileName());
      }
    }
    PROOF.note("files_searched", files);
    Path file = backUp("later.backup");
    long entries = 0;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries++;
        PROOF.must(Traces.wordsIn(zip.getInputStream(entry).readAllBytes()).isEmpty(), "A later backup still names the person in " + entry.getName());
      }
    }
    PROOF.note("backup_entries_searched", entries);
  }

  private Path backUp(String name) throws Exception {
    Path file = work.resolve(name);
    Backup.write(Owner.access(environment), work.resolve("none"), file, clock.instant(), "proof");
    return file;
  }

  private void journalVerifies(UUID network) throws Exception {
    try (Connection connection =
        DriverManager.getConnection(
            environment.getRequiredProperty("passerelle.database.url"),
            environment.getRequiredProperty("passerelle.database.owner-user"),
            environment.getRequiredProperty("passerelle.database.owner-password"))) {
      Path data = Path.of(environment.getRequiredProperty("passerelle.data"));
      AuditVerification.Report report = AuditVerification.verify(connection, network, Anchors.read(data, network));
      PROOF.note("journal_entries_verified", report.linked());
      PROOF.must(report.intact() && report.linked() > 0, "The journal no longer verifies: " + report.problems());
    }
  }

  private String figures(Scope system) {
    return inScope.call(system, () -> {
      var blueprint = indicators.blueprint("duo");
      return indicators.of("duo", Definition.of(blueprint)).toString();
    });
  }

  private long meetings(UUID network, UUID partner) {
    return owner.jdbc().sql(
            "select count(*) from meeting m join duo d on d.network_id = m.network_id and d.id = m.duo_id where m.network_id = ? and d.supporter_person = ?")
        .params(network, partner).query(Long.class).single();
  }

  private boolean there(Founded network, Person person) {
    return house.asSystem(network, () -> people.find(person.id())).isPresent();
  }

  private Person register(Founded network, String name) {
    return house.asSystem(network, () -> people.register(network.organisation(), PersonDetails.named(name, "en"), PersonProfile.EMPTY));
  }
}
