package org.passerelle.proofs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.passerelle.access.Account;
import org.passerelle.access.Accounts;
import org.passerelle.access.PrintedCodes;
import org.passerelle.duplicates.Merges;
import org.passerelle.duplicates.Merging;
import org.passerelle.intake.Appointments;
import org.passerelle.intake.Booking;
import org.passerelle.intake.FilledForms;
import org.passerelle.intake.NewSlot;
import org.passerelle.intake.Opening;
import org.passerelle.intake.Slots;
import org.passerelle.mentoring.Duo;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Forming;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Side;
import org.passerelle.messages.OutboxSender;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonDetails;
import org.passerelle.people.PersonProfile;
import org.passerelle.programmes.Answers;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.Participation;
import org.passerelle.proofs.Visitor.Answer;
import org.passerelle.scope.Reach;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SignIns;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.passerelle.testing.TestProgramme;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many reach for the same thing at the same moment: one gets it, and each other is told why not. */
@ProductTest
class RaceProof {
  @RegisterExtension static final Proof PROOF = new Proof("race");
  private static final int ROUNDS = Proof.isFull() ? 12 : 1;

  @Autowired TestHouse house;
  @Autowired TestProgramme programme;
  @Autowired SignIns signIns;
  @Autowired Accounts accounts;
  @Autowired People people;
  @Autowired Slots slots;
  @Autowired Appointments appointments;
  @Autowired Duos duos;
  @Autowired Meetings meetings;
  @Autowired FilledForms forms;
  @Autowired Merges merges;
  @Autowired PrintedCodes codes;
  @Autowired OutboxSender sender;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @LocalServerPort int port;
  private Founded network;
  private Account adviser;
  private Edition edition;

  @BeforeEach
  void open() {
    network = house.found("Race");
    adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    edition = programme.open(network, "duo");
  }

  @Test
  void placesOfASlot() {
    for (int round = 0; round < ROUNDS; round++) {
      int many = round == 0 ? 50 : 2 + round * 4;
      int places = Math.max(1, many / 10);
      UUID slot = slot(10 + round, 9, places, adviser);
      List<Participation> all = standing("mentee", "interview", many);
      List<Booking> booked = together(many, i -> () -> asSelf(all.get(i), () -> appointments.book(slot, all.get(i).id(), null, null)));
      tell("slot places", booked, Booking.Booked.class, places, Booking.Full.class);
      PROOF.must(count("slot_place", "slot_id", slot) == places, "A slot of " + places + " places holds " + count("slot_place", "slot_id", slot));
    }
  }

  @Test
  void onePersonInManyTabs() {
    for (int round = 0; round < ROUNDS; round++) {
      Participation one = standing("mentee", "interview", 1).getFirst();
      int day = 40 + round;
      List<UUID> several = IntStream.range(0, 8).mapToObj(i -> slot(day, 8 + i, 3, adviser)).toList();
      List<Booking> booked = together(24, i -> () -> asSelf(one, () -> appointments.book(several.get(i % 8), one.id(), null, null)));
      tell("tabs of one person", booked, Booking.Booked.class, 1, Booking.AlreadyBooked.class);
      PROOF.must(count("slot_place", "participation_id", one.id()) == 1, "One person holds several places for one talk.");
    }
  }

  @Test
  void oneHostAtOneTime() {
    List<Opening> opened = together(20, i -> () -> house.as(adviser, () -> slots.open(newSlot(90, 10, 1, adviser))));
    tell("a host's hour", opened, Opening.Opened.class, 1, Opening.HostBusy.class);
  }

  @Test
  void theSameSeekerAndTheSameSupporter() {
    for (int round = 0; round < ROUNDS; round++) {
      int many = round == 0 ? 20 : 2 + round * 2;
      Participation seeker = standing("mentee", "matching", 1).getFirst();
      List<Participation> supporters = standing("mentor", "matching", many);
      List<Forming> formed = together(many, i -> () -> house.as(adviser, () -> duos.form(seeker.id(), supporters.get(i).id(), null, adviser.id())));
      tell("one seeker", formed, Forming.Formed.class, 1, Forming.SeekerTaken.class);

      Participation supporter = standing("mentor", "matching", 1).getFirst();
      List<Participation> seekers = standing("mentee", "matching", many);
      List<Forming> taken = together(many, i -> () -> house.as(adviser, () -> duos.form(seekers.get(i).id(), supporter.id(), null, adviser.id())));
      int places = taken.stream().filter(Forming.SupporterFull.class::isInstance).map(one -> ((Forming.SupporterFull) one).places()).findFirst().orElse(many);
      tell("one supporter", taken, Forming.Formed.class, places, Forming.SupporterFull.class);
      PROOF.must(count("duo_place", "participation_id", supporter.id()) == places, "A supporter walks with more than they have places for.");
    }
  }

  @Test
  void aDuosLogAndItsEnding() {
    Duo duo = duo();
    LocalDate today = TestHouse.today(clock);
    List<Meetings.Logging> logged =
        together(30, i -> () -> house.as(adviser, () -> meetings.log(duo.id(), Side.ADVISER, today, true, 60 + i, null, null)));
    tell("a day's meeting", logged, Meetings.Logging.Logged.class, 1, Meetings.Logging.AlreadyLogged.class);
    String reason = house.as(adviser, () -> duos.rules(duo).endReasons().getFirst().key());
    List<Boolean> ended = together(20, i -> () -> house.as(adviser, () -> duos.end(duo.id(), reason, "by " + i, today)));
    PROOF.must(ended.stream().filter(done -> done).count() == 1, "A duo was ended more than once, or not at all.");
    PROOF.must(count("duo_ending", "duo_id", duo.id()) == 1, "A duo has several endings.");
  }

  @Test
  void aFormAtAStage() {
    Participation one = standing("mentee", "interview", 1).getFirst();
    List<FilledForms.Filling> filled =
        together(20, i -> () -> house.as(adviser, () -> forms.fill(one.id(), "interview", new Answers(Map.of("by", List.of("" + i))), true, null)));
    tell("a form", filled, FilledForms.Filling.Kept.class, 1, FilledForms.Filling.Overtaken.class);
    UUID first = ((FilledForms.Filling.Kept) filled.stream().filter(FilledForms.Filling.Kept.class::isInstance).findFirst().orElseThrow()).form();
    List<FilledForms.Filling> corrected =
        together(20, i -> () -> house.as(adviser, () -> forms.fill(one.id(), "interview", new Answers(Map.of("again", List.of("" + i))), true, first)));
    tell("a form's correction", corrected, FilledForms.Filling.Kept.class, 1, FilledForms.Filling.Overtaken.class);
  }

  @Test
  void aRecordInManyTabsOfManyAdvisers() {
    for (int round = 0; round < ROUNDS; round++) {
      int many = round == 0 ? 50 : 2 + round * 4;
      Person person = person("Olena Marchuk");
      List<Visitor> tabs = IntStream.range(0, many).mapToObj(i -> visitor(adviser)).toList();
      tabs.forEach(Visitor::formToken);
      List<Answer> answers =
          together(many, i -> () -> tabs.get(i).post(
              "/staff/people/" + person.id() + "/correction",
              Map.of("version", "1", "fullName", "Olena Marchuk", "preferredName", "Name-" + i, "contactLanguage", "uk")));
      long done = answers.stream().filter(answer -> answer.status() == 302).count();
      PROOF.must(done == 1, "A record was corrected " + done + " times from one version.");
      for (int i = 0; i < many; i++) {
        Answer answer = answers.get(i);
        if (answer.status() != 302) {
          PROOF.count("losers");
          boolean told = answer.status() < 500 && answer.text().contains("error-summary") && answer.text().contains("Name-" + i);
          PROOF.must(told, "A loser of a correction is not told, or what they typed is gone: " + answer.status());
        }
      }
      String kept = house.as(adviser, () -> people.get(person.id()).details().preferredName());
      int winner = IntStream.range(0, many).filter(i -> answers.get(i).status() == 302).findFirst().orElse(-1);
      PROOF.must(("Name-" + winner).equals(kept), "The record says " + kept + " and the winner wrote Name-" + winner);
      PROOF.count("races");
    }
  }

  @Test
  void aMeetingDescribedInTwoTabs() {
    Duo duo = duo();
    LocalDate today = TestHouse.today(clock);
    house.as(adviser, () -> meetings.log(duo.id(), Side.ADVISER, today, true, null, null, null));
    UUID meeting = house.as(adviser, () -> meetings.of(duo.id()).getFirst().id());
    int many = 8;
    together(many, i -> () -> house.as(adviser, () -> meetings.describe(
        meeting, Side.ADVISER, new Meetings.Details(today, true, 30 + i, null, "note " + i, List.of()))));
    long kept = count("meeting_change", "meeting_id", meeting) + 1;
    PROOF.must(kept == many + 1, "Of " + many + " descriptions of a meeting " + (kept - 1) + " are kept.");
    PROOF.count("races");
  }

  @Test
  void twoRecordsMadeOneAndACodeThatWorksOnce() {
    Person one = person("Amir Rahimi");
    Person other = person("Amir Rahimy");
    List<Merging> merged = together(12, i -> () -> house.as(adviser, () -> merges.merge(one.id(), other.id())));
    tell("a merge", merged, Merging.Merged.class, 1, Merging.Refused.class);

    Account account = house.asSystem(network, () -> accounts.openForPerson(one.id(), "Amir Rahimi", null, null, "fa"));
    String code = house.as(adviser, () -> codes.print(account)).getFirst();
    List<Visitor> tabs = IntStream.range(0, 16).mapToObj(i -> new Visitor(port)).toList();
    tabs.forEach(Visitor::formToken);
    List<Answer> answers = together(16, i -> () -> tabs.get(i).post("/sign-in/code", Map.of("code", code)));
    PROOF.must(answers.stream().filter(answer -> answer.status() == 302).count() == 1, "A code on paper opened several sessions.");
    PROOF.must(answers.stream().filter(answer -> answer.status() != 302).allMatch(answer -> answer.text().contains("error-summary")),
        "Whoever came second with a code is not told.");
    PROOF.count("races");
  }

  @Test
  void severalSendersOfOneOutbox() {
    house.asSystem(network, () -> jdbc.sql(
            """
            insert into outbox_message (network_id, id, channel, address, language, subject, body, topic, written_at, due_at)
            select ?, gen_random_uuid(), 'mail', 'nobody@people.example', 'en', 'x', 'x', 'race', ?, ? from generate_series(1, 60)
            """)
        .params(network.network().id(), java.sql.Timestamp.from(clock.instant()), java.sql.Timestamp.from(clock.instant()))
        .update());
    together(8, i -> () -> network.system().call(sender::sendDue));
    long twice = house.asSystem(network, () -> jdbc.sql(
            "select count(*) from (select message_id from outbox_attempt where network_id = ? group by message_id having count(*) > 1) t")
        .param(network.network().id()).query(Long.class).single());
    long sent = house.asSystem(network, () -> jdbc.sql("select count(*) from outbox_attempt where network_id = ?")
        .param(network.network().id()).query(Long.class).single());
    PROOF.must(twice == 0 && sent == 60, "Of 60 messages " + sent + " were handed over, and " + twice + " several times.");
    PROOF.count("races");
  }

  // The starting line.

  private <T> List<T> together(int many, IntFunction<Callable<T>> runner) {
    CyclicBarrier line = new CyclicBarrier(many);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        Callable<T> run = runner.apply(i);
        running.add(threads.submit(() -> {
          line.await();
          return run.call();
        }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      PROOF.count("races");
      return results;
    } catch (ExecutionException | InterruptedException failed) {
      throw new AssertionError("one of the runners fell: " + failed.getCause(), failed);
    }
  }

  private void tell(String what, List<?> results, Class<?> winner, int winners, Class<?> loser) {
    long won = results.stream().filter(winner::isInstance).count();
    long told = results.stream().filter(loser::isInstance).count();
    IntStream.range(0, (int) told).forEach(i -> PROOF.count("losers"));
    PROOF.must(won == winners, what + ": " + won + " won and " + winners + " may");
    PROOF.must(won + told == results.size(), what + ": " + (results.size() - won - told) + " were not told why, of " + results.size());
  }

  // The scene.

  private <T> T asSelf(Participation participation, Callable<T> work) throws Exception {
    return new Scope(network.network().id(), Reach.PERSON, Set.of(), participation.person(), null, Set.of(Role.PARTICIPANT))
        .call(work::call);
  }

  private List<Participation> standing(String role, String stage, int many) {
    return IntStream.range(0, many).mapToObj(i -> programme.standing(network, edition, role, "Runner " + (char) ('A' + i % 26) + i, stage)).toList();
  }

  private Person person(String name) {
    return house.asSystem(network, () -> people.register(network.organisation(), PersonDetails.named(name, "en"), PersonProfile.EMPTY));
  }

  private Duo duo() {
    UUID seeker = standing("mentee", "matching", 1).getFirst().id();
    UUID supporter = standing("mentor", "matching", 1).getFirst().id();
    return ((Forming.Formed) house.as(adviser, () -> duos.form(seeker, supporter, null, adviser.id()))).duo();
  }

  private UUID slot(int inDays, int hour, int places, Account host) {
    return ((Opening.Opened) house.as(host, () -> slots.open(newSlot(inDays, hour, places, host)))).slot();
  }

  private NewSlot newSlot(int inDays, int hour, int places, Account host) {
    Instant from = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(inDays)).plus(Duration.ofHours(hour));
    return new NewSlot(edition.id(), "interview", "mentee", 1, from, from.plus(Duration.ofMinutes(45)), host.id(), "Room 1", null, null, places);
  }

  private Visitor visitor(Account account) {
    return new Visitor(port).withCookie(signIns.cookieFor(account));
  }

  private long count(String table, String column, UUID id) {
    return house.asSystem(network, () -> jdbc.sql("select count(*) from %s where network_id = ? and %s = ?".formatted(table, column))
        .params(network.network().id(), id).query(Long.class).single());
  }
}
