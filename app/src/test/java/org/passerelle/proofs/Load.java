package org.passerelle.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.passerelle.access.Secret;
import org.passerelle.programmes.blueprint.Blueprints;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs that write as fast as they may and keep a journal of what was acknowledged: people put on record, and places
 * taken, which sends a mail. Beside the journal stands what must hold of the tables at any moment.
 */
final class Load implements AutoCloseable {
  private static final int PROGRAMS = 12;
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final UUID network = UUID.randomUUID();
  private final List<String> tokens = new ArrayList<>();
  private final List<UUID> participations = new ArrayList<>();
  private final List<UUID> slots = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong unanswered = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final Set<UUID> people = new HashSet<>();
  private final Set<UUID> bookings = new HashSet<>();
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean ended;

  /** A network with programs that may write, people who may book and places for them all. */
  void prepare(JdbcClient owner, int bookers) {
    UUID organisation = UUID.randomUUID();
    owner.sql("insert into network values (?, 'written', 'Written', 'live', 'Europe/Brussels', 'en', 'BE', now())").param(network).update();
    owner.sql("insert into organisation values (?, ?, 'House', null, now())").params(network, organisation).update();
    UUID host = UUID.randomUUID();
    for (int i = 0; i < PROGRAMS; i++) {
      UUID account = i == 0 ? host : UUID.randomUUID();
      String token = "psr_" + Secret.next();
      tokens.add(token);
      owner.sql("insert into account (network_id, id, organisation_id, display_name, language, created_at) values (?, ?, ?, 'Program', 'en', now())")
          .params(network, account, organisation).update();
      owner.sql("insert into role_grant values (?, gen_random_uuid(), ?, 'adviser', now(), null)").params(network, account).update();
      owner.sql("insert into api_token (network_id, id, account_id, organisation_id, name, token_hash, created_at, expires_at) values (?, gen_random_uuid(), ?, ?, 'x', ?, now(), now() + interval '1 day')")
          .params(network, account, organisation, Secret.hash(token)).update();
    }
    Blueprints.Loaded duo = Blueprints.shipped("duo").orElseThrow();
    UUID version = UUID.randomUUID();
    UUID edition = UUID.randomUUID();
    owner.sql("insert into blueprint_version values (?, ?, 'duo', 1, ?, ?, now(), null)").params(network, version, duo.sha256(), duo.text()).update();
    owner.sql("insert into edition values (?, ?, ?, 'duo', ?, 'Written', '2020-01-01', null, now(), null)").params(network, edition, organisation, version).update();
    for (int day = 0; day <= bookers / 500; day++) {
      UUID slot = UUID.randomUUID();
      slots.add(slot);
      owner.sql("insert into slot (network_id, id, organisation_id, edition_id, stage, role, session, starts_at, ends_at, host_id, place, capacity, opened_at, opened_by) values (?, ?, ?, ?, 'interview', 'mentee', 1, now() + ? * interval '1 day', now() + ? * interval '1 day' + interval '1 hour', ?, 'Room 1', 500, now(), ?)")
          .params(network, slot, organisation, edition, day + 10, day + 10, host, host).update();
    }
    owner.sql(
            """
            insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, email, contact_language, created_at)
            select ?, gen_random_uuid(), ?, 'Booker ' || n, 'booker ' || n, 'unknown', 'booker' || n || '@people.example', 'en', now()
            from generate_series(1, ?) n
            """)
        .params(network, organisation, bookers).update();
    owner.sql(
            """
            insert into participation (network_id, id, organisation_id, edition_id, person_id, role, applied_on, began_at)
            select network_id, gen_random_uuid(), organisation_id, ?, id, 'mentee', current_date, now() from person where network_id = ?
            """)
        .params(edition, network).update();
    owner.sql(
            """
            insert into stage_entry (network_id, id, organisation_id, participation_id, person_id, stage, entered_at)
            select network_id, gen_random_uuid(), organisation_id, id, person_id, 'interview', now() from participation where network_id = ?
            """)
        .param(network).update();
    participations.addAll(owner.sql("select id from participation where network_id = ?").param(network).query(UUID.class).list());
  }

  /** @param port asked before each call, so that it may move */
  void begin(int writing, IntSupplier port) {
    for (int i = 0; i < writing; i++) {
      int number = i;
      writers.add(Thread.ofPlatform().start(() -> write(number, port)));
    }
  }

  private void write(int number, IntSupplier port) {
    for (int i = 0; !ended; i++) {
      try {
        String token = tokens.get((number + i) % PROGRAMS);
        if (i % 2 == 0) {
          UUID id = post(port.getAsInt(), token, "/api/v1/people", "{\"fullName\":\"Written " + number + " " + i + "\"}");
          keep(people, id);
        } else {
          int place = next.getAndIncrement();
          if (place < participations.size()) {
            UUID id = post(port.getAsInt(), token, "/api/v1/slots/" + slots.get(place / 500) + "/bookings", "{\"participation\":\"" + participations.get(place) + "\"}");
            keep(bookings, id);
          }
        }
        Thread.sleep(60);
      } catch (IOException broken) {
        unanswered.incrementAndGet();
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(Set<UUID> journal, UUID id) {
    if (id != null) {
      synchronized (this) {
        journal.add(id);
      }
    }
  }

  private UUID post(int port, String token, String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
    if (answer.statusCode() == 201) {
      return UUID.fromString(JsonMapper.shared().readTree(answer.body()).path("id").asString());
    }
    refused.incrementAndGet();
    pause();
    return null;
  }

  synchronized int acknowledged() {
    return people.size() + bookings.size();
  }

  long unanswered() {
    return unanswered.get();
  }

  long refused() {
    return refused.get();
  }

  /** How many acknowledged facts are not there. */
  synchronized long lost(JdbcClient owner) {
    return missing(owner, "person", people) + missing(owner, "booking", bookings);
  }

  private long missing(JdbcClient owner, String table, Set<UUID> acknowledged) {
    long found = owner.sql("select count(*) from %s where network_id = ? and id = any (?)".formatted(table))
        .params(network, acknowledged.toArray(UUID[]::new)).query(Long.class).single();
    return acknowledged.size() - found;
  }

  /** Changes of which one part is there and another is not. */
  long halfDone(JdbcClient owner) {
    return owner.sql(
            """
            select (select count(*) from person p where p.network_id = :n and p.full_name like 'Written %' and not (
                      exists (select 1 from person_token t where t.network_id = p.network_id and t.person_id = p.id)
                      and exists (select 1 from audit_event e where e.network_id = p.network_id and e.subject_id = p.id and e.action = 'person.registered')))
                 + (select count(*) from booking b where b.network_id = :n and not (
                      exists (select 1 from slot_place s where s.network_id = b.network_id and s.booking_id = b.id)
                      and exists (select 1 from audit_event e where e.network_id = b.network_id and e.subject_id = b.participation_id and e.action = 'slot.booked')
                      and exists (select 1 from outbox_message m where m.network_id = b.network_id and m.person_id = b.person_id)))
                 + (select count(*) from slot_place s where s.network_id = :n
                      and not exists (select 1 from booking b where b.network_id = s.network_id and b.id = s.booking_id))
            """)
        .param("n", network).query(Long.class).single();
  }

  /** Messages written and not yet handed over. */
  long waiting(JdbcClient owner) {
    return owner.sql(
            """
            select count(*) from outbox_message m where m.network_id = ? and m.due_at <= now()
              and not exists (select 1 from outbox_attempt a where a.network_id = m.network_id and a.message_id = m.id and a.result <> 'failed')
            """)
        .param(network).query(Long.class).single();
  }

  long written(JdbcClient owner) {
    return owner.sql("select count(*) from outbox_message where network_id = ? and due_at <= now()").param(network).query(Long.class).single();
  }

  @Override
  public void close() {
    ended = true;
    for (Thread writer : writers) {
      try {
        writer.join(30_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
