package org.passerelle.employers.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.passerelle.access.Account;
import org.passerelle.employers.Candidacies;
import org.passerelle.employers.Companies;
import org.passerelle.employers.Company;
import org.passerelle.employers.Vacancies;
import org.passerelle.employers.Vacancy;
import org.passerelle.people.facts.Cefr;
import org.passerelle.scope.InScope;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.passerelle.testing.ProductTest;
import org.passerelle.testing.SqlStatements;
import org.passerelle.testing.TestHouse;
import org.passerelle.testing.TestHouse.Founded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Times talent search and the ranking for vacancies while the number of people grows, four clients at once, walls included,
 * beside the same statements run bare by a role that no wall holds. {@code bin/bench talent}; no part of {@code bin/test}.
 */
@ProductTest
class TalentBenchmark {
  private static final int CLIENTS = 4;
  private static final int PAGE = 25;
  private static final int VACANCIES = 20_000;
  private static final List<String> WORDS =
      List.of("nurse", "cuisinier", "schoonmaker", "Elektriker", "водій", "خياط", "welder", "bakker");
  private static final List<String> CODES =
      List.of(
          "2221", "5120", "9112", "7411", "8322", "7531", "7212", "7512", "2512", "5223", "5322", "9333", "8344", "7126",
          "5131", "2341", "4110", "9313", "6113", "9412");

  @Autowired TestHouse house;
  @Autowired InScope inScope;
  @Autowired TalentSearch search;
  @Autowired TalentIndex index;
  @Autowired JobRanking ranking;
  @Autowired Vacancies vacancies;
  @Autowired Candidacies candidacies;
  @Autowired Companies companies;
  @Autowired SqlStatements statements;
  @Autowired JdbcClient jdbc;
  @Autowired Environment environment;

  @Test
  void growth() throws Exception {
    Founded network = house.found("Bench");
    Account adviser = house.staff(network, "Ines Adviser", Role.ADVISER);
    StringBuilder table =
        new StringBuilder("| people | | found | statements | median / p95 ms | bare median / p95 ms |\n|---|---|---|---|---|---|\n");
    List<UUID> posted = post(network, adviser);
    int there = 0;
    for (int people : sizes()) {
      make(network, there, people);
      there = people;
      analyze();
      if (people == sizes()[0]) {
        productWritesTheSameTokens(network);
      }
      for (Kind kind : Kind.values()) {
        table.append(measure(people, kind, adviser.scope(), posted));
      }
    }
    System.out.println(table);
  }

  private static int[] sizes() {
    return Arrays.stream(System.getProperty("talent.sizes", "1000,10000,100000,150000").split(","))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private enum Kind {
    DEFAULT_LIST,
    FILTERS_WITH_COUNT,
    RANKED_TEXT_WITH_COUNT,
    NEAR_HOME_WITH_COUNT,
    PROPOSALS_FOR_A_VACANCY,
    OPEN_VACANCIES
  }

  /** As many vacancies as a large network has, all of one company: the search for people reads one of them at a time. */
  private List<UUID> post(Founded network, Account adviser) throws java.sql.SQLException {
    UUID company =
        house.as(adviser, () -> companies.add(network.organisation(), Company.CompanyDetails.named("Bench", "Gent"))).id();
    try (var connection = owner().getConnection()) {
      return JdbcClient.create(new SingleConnectionDataSource(connection, true))
          .sql(
              """
              with posted as (
                insert into vacancy (network_id, id, company_id, organisation_id, title, kind, isco, task, place, latitude,
                                     longitude, paid, pay, places, posted_at)
                select :network, gen_random_uuid(), :company, :organisation, 'Work ' || i, 'job',
                       (:codes::text[])[1 + i % 20], 'Task', 'Gent', 50.8 + (i::bigint * 7919 % 1000) / 1000.0,
                       4 + (i::bigint * 104729 % 1000) / 1000.0, true, '2100', 1, timestamptz '2026-01-01' - i * interval '1 minute'
                from generate_series(1, :vacancies) i returning network_id, id, company_id),
              spoken as (
                insert into vacancy_language (network_id, vacancy_id, company_id, language, level)
                select network_id, id, company_id, 'nl', 'A2' from posted)
              select id from posted
              """)
          .param("network", network.network().id())
          .param("company", company)
          .param("organisation", network.organisation())
          .param("codes", CODES.toArray(String[]::new))
          .param("vacancies", VACANCIES)
          .query(UUID.class)
          .list();
    }
  }

  private static Job job(Vacancy vacancy) {
    Vacancy.Terms terms = vacancy.terms();
    return new Job(terms.isco(), terms.languages(), terms.latitude(), terms.longitude(), false, Job.USUAL_KM);
  }

  private String measure(int people, Kind kind, Scope scope, List<UUID> posted) throws Exception {
    int runs = Integer.getInteger("talent.runs", 200);
    long[] found = {0};
    var random = new Random(7);
    List<TalentQuery> queries = new ArrayList<>();
    List<Job> jobs = new ArrayList<>();
    List<UUID> asked = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      queries.add(query(kind, random));
      UUID vacancy = posted.get(random.nextInt(posted.size()));
      asked.add(vacancy);
      jobs.add(scope.call(() -> inScope.call(scope, () -> job(vacancies.get(vacancy)))));
    }
    IntFunction<Callable<Object>> product =
        i -> () ->
            inScope.call(
                scope,
                () ->
                    switch (kind) {
                      case PROPOSALS_FOR_A_VACANCY -> candidacies.suggest(asked.get(i));
                      case OPEN_VACANCIES -> vacancies.latestOpen(PAGE);
                      default -> asked(search, kind, queries.get(i), jobs.get(i), found);
                    });
    List<TalentSearch> bare = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      bare.add(new TalentSearch(JdbcClient.create(new SingleConnectionDataSource(owner().getConnection(), true))));
    }
    IntFunction<Callable<Object>> alone =
        i -> () -> scope.call(() -> asked(bare.get(i % CLIENTS), kind, queries.get(i), jobs.get(i), found));
    int sent =
        statements.during(
                () -> {
                  try {
                    product.apply(0).call();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                })
            .count();
    timed(runs / 4, product);
    double[] with = timed(runs, product);
    timed(runs / 4, alone);
    double[] without = timed(runs, alone);
    return "| %,d | %s | %,d | %d | %.1f / %.1f | %.1f / %.1f |%n"
        .formatted(people, kind.name().toLowerCase().replace('_', ' '), found[0], sent, with[0], with[1], without[0], without[1]);
  }

  private Object asked(TalentSearch by, Kind kind, TalentQuery query, Job job, long[] found) {
    if (kind == Kind.OPEN_VACANCIES) {
      found[0] = VACANCIES;
      return by.toString();
    }
    if (kind == Kind.PROPOSALS_FOR_A_VACANCY) {
      TalentQuery rest = new TalentQuery("", null, job.languages(), null, null, true);
      List<Talent> question = by.comeIntoQuestion(job.isco(), rest, 400);
      found[0] = question.size();
      return question.stream().map(one -> ranking.rank(one, job)).filter(one -> one.against().isEmpty()).count();
    }
    TalentSearch.Found page = by.find(query, null, PAGE);
    found[0] = page.total();
    return page;
  }

  private static TalentQuery query(Kind kind, Random random) {
    String code = CODES.get(random.nextInt(CODES.size()));
    return switch (kind) {
      case DEFAULT_LIST, PROPOSALS_FOR_A_VACANCY, OPEN_VACANCIES -> TalentQuery.EVERYBODY;
      case FILTERS_WITH_COUNT -> new TalentQuery("", code, Map.of("nl", Cefr.B1), null, null, true);
      case RANKED_TEXT_WITH_COUNT ->
          new TalentQuery(WORDS.get(random.nextInt(WORDS.size())), null, Map.of(), null, null, false);
      case NEAR_HOME_WITH_COUNT ->
          new TalentQuery("", code, Map.of(), null, new TalentQuery.Near(50.8 + random.nextDouble(), 4 + random.nextDouble(), 15), false);
    };
  }

  /** Each client takes every fourth query, one after another. @return median and 95th percentile, milliseconds */
  private static double[] timed(int runs, IntFunction<Callable<Object>> work) throws Exception {
    List<Double> times = java.util.Collections.synchronizedList(new ArrayList<>());
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Object>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        all.add(() -> {
          for (int i = first; i < runs; i += CLIENTS) {
            long begin = System.nanoTime();
            work.apply(i).call();
            times.add((System.nanoTime() - begin) / 1e6);
          }
          return first;
        });
      }
      for (var done : clients.invokeAll(all)) {
        done.get();
      }
    }
    List<Double> sorted = times.stream().sorted().toList();
    return new double[] {sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.95))};
  }

  /** The rows are made by SQL because there are many; the product must make the same of the same people. */
  private void productWritesTheSameTokens(Founded network) {
    String tokens = "select token from talent_token where person_id = ? order by token";
    List<UUID> some = house.asSystem(network, () -> jdbc.sql("select person_id from talent order by person_id limit 50").query(UUID.class).list());
    for (UUID person : some) {
      var made = new TreeSet<>(house.asSystem(network, () -> jdbc.sql(tokens).param(person).query(String.class).list()));
      house.asSystem(network, () -> jdbc.sql("insert into talent_stale (network_id, organisation_id, person_id) values (?, ?, ?)").params(network.network().id(), network.organisation(), person).update());
      house.asSystem(network, index::refresh);
      var written = new TreeSet<>(house.asSystem(network, () -> jdbc.sql(tokens).param(person).query(String.class).list()));
      assertThat(made).isEqualTo(written);
    }
  }

  private DriverManagerDataSource owner() {
    return new DriverManagerDataSource(
        environment.getRequiredProperty("passerelle.database.url"),
        environment.getRequiredProperty("passerelle.database.owner-user"),
        environment.getRequiredProperty("passerelle.database.owner-password"));
  }

  private void analyze() {
    JdbcClient owner = JdbcClient.create(owner());
    for (String table : List.of("talent", "talent_token", "person", "vacancy", "vacancy_language")) {
      owner.sql("vacuum analyze " + table).update();
    }
  }

  /** By the role that migrates: the product's own may make no temporary table, and sees a wall before each row. */
  private void make(Founded network, int from, int to) throws java.sql.SQLException {
    try (var connection = owner().getConnection()) {
      JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      for (String statement : MADE_UP.split(";")) {
        if (!statement.isBlank()) {
          owner.sql(statement)
              .param("network", network.network().id())
              .param("organisation", network.organisation())
              .param("from", from)
              .param("to", to)
              .param("codes", CODES.toArray(String[]::new))
              .update();
        }
      }
    }
  }

  private static final String MADE_UP =
      """
      create temporary table if not exists made_up (i int, id uuid, since timestamptz, lat float8, lon float8, post text);
      truncate made_up;
      insert into made_up select i, md5('p' || i || :network::text)::uuid, timestamptz '2026-01-01' - i * interval '7 minutes',
        50.8 + (i::bigint * 7919 % 1000) / 1000.0, 4 + (i::bigint * 104729 % 1000) / 1000.0, (1000 + i * 31 % 8999)::text
        from generate_series(:from::int + 1, :to::int) i;
      insert into person (network_id, id, organisation_id, full_name, latin_name, birth_precision, contact_language, postcode,
        latitude, longitude, created_at)
        select :network, id, :organisation, 'Person ' || i, 'person ' || i, 'unknown', 'en', post, lat, lon, since from made_up;
      insert into person_language (network_id, organisation_id, person_id, language, mother_tongue, interaction, basis)
        select :network, :organisation, id, l.code, l.n = 0, case when l.n = 0 then null else (array['A1','A2','B1','B2','C1'])[1 + (i * 13 + l.n) % 5] end, 'self'
        from made_up, lateral (values (0, (array['ar','uk','ti','fa','tr'])[1 + i % 5]), (1, (array['nl','fr'])[1 + i % 2])) l (n, code);
      insert into person_occupation (network_id, organisation_id, person_id, kind, isco, label)
        select :network, :organisation, id, 'practised', (:codes::text[])[1 + (i * 17) % 20], 'work' || (i * 17) % 20 from made_up;
      insert into paper (network_id, id, organisation_id, person_id, kind, result, seen_on, seen_by)
        select :network, gen_random_uuid(), :organisation, id, 'work-right', 'yes', date '2026-01-02', :organisation from made_up where i % 10 < 7;
      delete from talent_stale where network_id = :network;
      insert into talent (network_id, organisation_id, person_id, since, latitude, longitude, languages, occupations, may_work)
        select :network, :organisation, m.id, since, lat, lon,
          (select string_agg(language || ':' || case when mother_tongue then 'NATIVE' else interaction end, ' ') from person_language l where l.network_id = :network and l.person_id = m.id),
          (select string_agg(kind || ':' || isco, ' ') from person_occupation o where o.network_id = :network and o.person_id = m.id),
          case when i % 10 < 7 then true end from made_up m;
      insert into talent_token (network_id, organisation_id, person_id, since, token)
        select :network, :organisation, m.id, m.since, t.token from made_up m, lateral (
          select 'o:' || left(isco, n) from person_occupation o, generate_series(2, 4) n where o.network_id = :network and o.person_id = m.id
          union select 'w:' || label from person_occupation o where o.network_id = :network and o.person_id = m.id
          union select 'l:' || language || ':' || n from person_language l, generate_series(0, case when mother_tongue then 7 else array_position(array['A1','A2','B1','B2','C1','C2'], interaction) end) n
            where l.network_id = :network and l.person_id = m.id
          union select 'p:' || left(m.post, 2) union select 'p:' || m.post
          union select 'c:' || floor(m.lat * 10)::int || ':' || floor(m.lon * 10)::int
          union select 'y' where m.i % 10 < 7) t (token)
      """;
}
