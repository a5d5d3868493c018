package org.passerelle.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.likeness.Likeness.Sign;
import org.passerelle.scope.ManyRows;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuspicionRepository {
  /** A key that more records than this share tells nobody apart. */
  private static final int MOST_WITH_A_KEY = 200;
  private static final String OPEN =
      """
      from duplicate_suspicion s where s.network_id = ?
        and not exists (select 1 from different_people d
                        where d.network_id = s.network_id and d.one_id = s.one_id and d.other_id = s.other_id)
        and not exists (select 1 from person_alias a
                        where a.network_id = s.network_id and a.alias_id in (s.one_id, s.other_id))
      """;

  private final JdbcClient jdbc;
  private final ManyRows many;

  SuspicionRepository(JdbcClient jdbc, ManyRows many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  /** Takes some persons who wait to be compared off the queue; no two transactions take the same. */
  List<UUID> takeWaiting(int most) {
    return jdbc.sql(
            """
            delete from person_to_compare where network_id = ? and person_id in (
              select person_id from person_to_compare where network_id = ?
              order by person_id limit ? for update skip locked)
            returning person_id
            """)
        .params(Scope.current().network(), Scope.current().network(), most)
        .query(UUID.class)
        .list();
  }

  record Pair(UUID one, UUID other) {}

  /** These persons with the others of their organisation who share a key that tells something. */
  List<Pair> candidates(Collection<UUID> persons) {
    UUID network = Scope.current().network();
    return jdbc.sql(
            """
            with mine as materialized (
              select organisation_id, key, person_id from person_key where network_id = ? and person_id = any (?)),
            telling as materialized (
              select m.organisation_id, m.key from (select distinct organisation_id, key from mine) m
              where (select count(*) from (select 1 from person_key k
                                           where k.network_id = ? and k.organisation_id = m.organisation_id
                                             and k.key = m.key limit ?) sharing) between 2 and ?)
            select distinct least(m.person_id, k.person_id) as one, greatest(m.person_id, k.person_id) as other
            from mine m join telling t using (organisation_id, key)
            join person_key k on k.network_id = ? and k.organisation_id = t.organisation_id and k.key = t.key
            where k.person_id <> m.person_id
            """)
        .params(
            network, persons.toArray(UUID[]::new), network, MOST_WITH_A_KEY + 1, MOST_WITH_A_KEY, network)
        .query(Pair.class)
        .list();
  }

  void forget(Collection<UUID> persons) {
    UUID[] ids = persons.toArray(UUID[]::new);
    jdbc.sql("delete from duplicate_suspicion where network_id = ? and (one_id = any (?) or other_id = any (?))")
        .params(Scope.current().network(), ids, ids)
        .update();
  }

  void insert(List<Suspicion> suspicions) {
    many.insertMissing(
        "duplicate_suspicion",
        suspicions.stream()
            .map(
                one ->
                    Map.of(
                        "organisation_id", one.organisation(), "one_id", one.one(), "other_id", one.other(), "score",
                        one.score(), "signs", one.signs().stream().map(Sign::name).toList(), "suspected_at",
                        one.suspectedAt()))
            .toList());
  }

  long countOpen() {
    return jdbc.sql("select count(*) " + OPEN).param(Scope.current().network()).query(Long.class).single();
  }

  /** Likeliest first. */
  List<Suspicion> open(long offset, int limit) {
    return jdbc.sql("select s.* " + OPEN + " order by s.score desc, s.one_id, s.other_id offset ? limit ?")
        .params(Scope.current().network(), offset, limit)
        .query(SuspicionRepository::read)
        .list();
  }

  /** Those about one person, likeliest first. */
  List<Suspicion> openOf(UUID person) {
    return jdbc.sql("select s.* " + OPEN + " and ? in (s.one_id, s.other_id) order by s.score desc limit 5")
        .params(Scope.current().network(), person)
        .query(SuspicionRepository::read)
        .list();
  }

  Optional<Suspicion> find(UUID one, UUID other) {
    return jdbc.sql("select * from duplicate_suspicion where network_id = ? and one_id = ? and other_id = ?")
        .params(Scope.current().network(), one, other)
        .query(SuspicionRepository::read)
        .optional();
  }

  /** @return false when somebody decided so before */
  boolean areDifferent(Suspicion pair, OffsetDateTime at, UUID by) {
    return jdbc.sql(
                """
                insert into different_people (network_id, organisation_id, one_id, other_id, decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(Scope.current().network(), pair.organisation(), pair.one(), pair.other(), at, by)
            .update()
        == 1;
  }

  private static Suspicion read(ResultSet row, int index) throws SQLException {
    String[] signs = (String[]) row.getArray("signs").getArray();
    return new Suspicion(
        row.getObject("organisation_id", UUID.class),
        row.getObject("one_id", UUID.class),
        row.getObject("other_id", UUID.class),
        row.getDouble("score"),
        Arrays.stream(signs).map(Sign::valueOf).toList(),
        row.getObject("suspected_at", OffsetDateTime.class).toInstant());
  }
}
