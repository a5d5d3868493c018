package org.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.pages.Formats;
import org.passerelle.pages.Language;
import org.passerelle.pages.Texts;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.Role;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meeting of a whole country: 2,500 who wait and 950 who offer a place. */
@ProductTest
class MatchingScaleTest {
  private static final int SEEKERS = 2500;
  private static final int SUPPORTERS = 950;

  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired MatchingMeeting meeting;
  @Autowired JdbcClient jdbc;
  private final StringBuilder measured = new StringBuilder();
  private Founded network;
  private Edition edition;

  @Test
  void aLargeMeetingIsSolvedWithProofAndReadAgainOnlyWhenFactsChange() throws Exception {
    network = house.found("Scale");
    edition = programme.open(network, "duo");
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    fill("mentee", SEEKERS, 0);
    fill("mentor", SUPPORTERS, SEEKERS);

    var first = timed("read and solved", () -> house.as(adviser, () -> meeting.agenda(edition.id())));
    assertThat(first.set().certified).isTrue();
    assertThat(first.set().count()).isBetween(800, SUPPORTERS);
    var again = timed("opened again", () -> house.as(adviser, () -> meeting.agenda(edition.id())));
    assertThat(again.set()).isSameAs(first.set());

    int seeker = first.set().matched().getFirst();
    PairKey pair = first.pool().key(seeker, first.set().supporterOf(seeker));
    house.as(adviser, () -> meeting.pin(edition.id(), pair));
    var pinned = timed("after a pin", () -> house.as(adviser, () -> meeting.agenda(edition.id())));
    assertThat(pinned.pool()).isSameAs(first.pool());
    assertThat(pinned.set().isTogether(pair)).isTrue();
    assertThat(pinned.set().certified).isTrue();
    timed("why not these two", () -> pinned.set().whyNot(pinned.set().without().getFirst(), 0));
    timed("whom to recruit", () -> pinned.set().shortages());
    MeetingPage page = new MeetingPage(pinned, new Texts(Language.ENGLISH, new Formats(Language.ENGLISH, ZoneOffset.UTC, Clock.systemUTC())));
    timed("with whom one more place", () -> page.recruiting().morePlaces(12));
    assertThat(timed("twenty pairs in words", () -> page.lines(false, 0, 20))).hasSize(20);
    timed("twenty pairs in words, again", () -> page.lines(false, 20, 20));
    measured.append("%d seekers, %d possible pairs, %d pairs%n".formatted(page.seekers(), page.possiblePairs(), page.pairs()));
    Files.createDirectories(Path.of("target/matching"));
    Files.writeString(Path.of("target/matching/scale.txt"), measured);
  }

  private <T> T timed(String what, Supplier<T> work) {
    long begun = System.nanoTime();
    T done = work.get();
    measured.append("%s: %d ms%n".formatted(what, (System.nanoTime() - begun) / 1_000_000));
    return done;
  }

  private void fill(String role, int many, int from) {
    String stamp = "timestamptz '2026-01-05 10:00Z'";
    String people = "generate_series(" + (from + 1) + ", " + (from + many) + ") i";
    String id = "lpad(to_hex(i), 32, '0')::uuid";
    String own = "select '" + network.network().id() + "'::uuid, ";
    UUID organisation = network.organisation();
    String held = "'" + organisation + "'::uuid, ";
    run(
        "insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, gender, latitude, longitude, contact_language, created_at) "
            + own + id + ", " + held + "'Person ' || i, 'person ' || i, 'unknown', case when i % 2 = 0 then 'woman' else 'man' end, 50.85 + (i * 37 % 100) / 800.0, 4.35 + (i * 53 % 100) / 800.0, 'en', " + stamp + " from " + people,
        "insert into person_language (network_id, organisation_id, person_id, language, mother_tongue, interaction, basis) "
            + own + held + id + ", (array['fr','nl','en'])[1 + i * 7 % 3], false, 'B2', 'self' from " + people,
        "insert into person_occupation (network_id, organisation_id, person_id, kind, isco, label) "
            + own + held + id + ", '" + (from == 0 ? "wished" : "practised") + "', (2100 + i * 31 % 700)::text, 'work' from " + people,
        "insert into person_interest (network_id, organisation_id, person_id, kind, tag) "
            + own + held + id + ", 'interest', (array['music','football','cooking','nature'])[1 + i * 11 % 4] from " + people,
        "insert into person_hours (network_id, organisation_id, person_id, weekday, from_hour, to_hour) "
            + own + held + id + ", 1 + i * 13 % 5, 14, 19 from " + people,
        "insert into person_wish (network_id, organisation_id, person_id, online, max_distance_km) "
            + own + held + id + ", 'no', 25 from " + people,
        "insert into paper (network_id, id, organisation_id, person_id, kind, result, seen_on, seen_by) "
            + own + id + ", " + held + id + ", 'record-extract', 'in-order', date '2026-01-05', " + id + " from " + people,
        "insert into participation (network_id, id, organisation_id, edition_id, person_id, role, applied_on, began_at) "
            + own + id + ", " + held + "'" + edition.id() + "', " + id + ", '" + role + "', date '2026-01-05' + i % 200, " + stamp + " from " + people,
        "insert into stage_entry (network_id, id, organisation_id, participation_id, person_id, stage, entered_at) "
            + own + "md5('t' || i)::uuid, " + held + id + ", " + id + ", 'training', " + stamp + " from " + people,
        "insert into stage_exit (network_id, entry_id, organisation_id, person_id, result, left_at) "
            + own + "md5('t' || i)::uuid, " + held + id + ", 'done', " + stamp + " from " + people,
        "insert into stage_entry (network_id, id, organisation_id, participation_id, person_id, stage, entered_at) "
            + own + id + ", " + held + id + ", " + id + ", 'matching', " + stamp + " from " + people);
  }

  private void run(String... statements) {
    house.asSystem(
        network,
        () -> {
          for (String statement : statements) {
            jdbc.sql(statement).update();
          }
          return null;
        });
  }
}
