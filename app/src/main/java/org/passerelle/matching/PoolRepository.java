package org.passerelle.matching;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
import org.passerelle.programmes.blueprint.Role;
import org.passerelle.programmes.blueprint.Stage;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads everybody who stands in the matching stage with all that matching asks of them, in one statement a side. */
@Repository
class PoolRepository {
  /** Those who said no to each other or have been a duo, and every no with its reason. */
  private static final String EARLIER =
      """
      with apart as materialized (
        select o.seeker_person, o.supporter_person from proposal o
        join proposal_answer a on a.network_id = o.network_id and a.proposal_id = o.id and not a.yes
        where o.network_id = :network
        union
        select d.seeker_person, d.supporter_person from duo d where d.network_id = :network),
      not_again as materialized (
        select seeker_person as person, supporter_person as other from apart
        union all select supporter_person, seeker_person from apart),
      said_no as materialized (
        select a.person_id as person, a.answered_at,
               a.reason_code || ';' || extract(epoch from a.answered_at)::bigint || ';'
                 || coalesce(other.latitude::text, '') || ';' || coalesce(other.longitude::text, '') as told
        from proposal_answer a
        join proposal o on o.network_id = a.network_id and o.id = a.proposal_id
        left join person other on other.network_id = o.network_id
          and other.id = case a.side when 'seeker' then o.supporter_person else o.seeker_person end
        where a.network_id = :network and not a.yes and a.reason_code is not null)
      """;

  private final JdbcClient jdbc;

  PoolRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Seekers(List<Candidate> candidates, List<Mentee> mentees) {}

  record Supporters(List<Candidate> candidates, List<Mentor> mentors) {}

  /** Both sides of an edition. */
  record Waiting(Seekers seekers, Supporters supporters) {}

  Waiting waiting(Edition edition, Blueprint blueprint, LocalDate today) {
    return new Waiting(
        seekers(edition, blueprint.seeker(), today), supporters(edition, blueprint.supporter(), today));
  }

  /** Longest waiting first; without those who still rest after a duo. */
  private Seekers seekers(Edition edition, Role role, LocalDate today) {
    var found = new Seekers(new ArrayList<>(), new ArrayList<>());
    read(edition, role, today, row -> {
      Candidate candidate = candidate(row, 1);
      int waited = (int) Math.max(0, ChronoUnit.DAYS.between(candidate.waitingSince(), today));
      found.candidates().add(candidate);
      found.mentees().add(new Mentee(candidate.person().toString(), FactsRow.profile(row, "wished"), waited));
    });
    return found;
  }

  private Supporters supporters(Edition edition, Role role, LocalDate today) {
    var found = new Supporters(new ArrayList<>(), new ArrayList<>());
    Role.Capacity capacity = role.capacity();
    int usual = capacity == null ? 1 : capacity.usual();
    int most = capacity == null ? 1 : capacity.most();
    boolean asksTraining = role.path().first(Stage.Training.class).isPresent();
    read(edition, role, today, row -> {
      Integer agreed = row.getObject("capacity", Integer.class);
      int free = Math.max(0, Math.min(agreed == null ? usual : agreed, most) - row.getInt("taken"));
      Candidate candidate = candidate(row, free);
      boolean trained = !asksTraining || row.getBoolean("trained");
      found.candidates().add(candidate);
      found.mentors().add(
          new Mentor(
              candidate.person().toString(), FactsRow.profile(row, "practised"), free, trained,
              checked(row)));
    });
    return found;
  }

  /** Whether every check asked for is in order today; {@code null} while one was never seen. */
  private static @Nullable Boolean checked(ResultSet row) throws SQLException {
    Long[] seen = (Long[]) row.getArray("checks_seen").getArray();
    return seen[1] > 0 ? Boolean.FALSE : seen[0] >= row.getInt("checks_asked") ? Boolean.TRUE : null;
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(Edition edition, Role role, LocalDate today, RowReader reader) {
    String stage = role.path().first(Stage.Matching.class).map(Stage::key).orElse("");
    String training = role.path().first(Stage.Training.class).map(Stage::key).orElse("");
    jdbc.sql(
            EARLIER + """
            select p.id, p.person_id, p.organisation_id, p.applied_on, p.capacity,
                   n.full_name, n.gender, n.birth_date, n.latitude, n.longitude, n.postcode,
                   w.partner_gender, w.online, w.max_distance_km,
                   (select count(*) from duo_place d
                    where d.network_id = p.network_id and d.participation_id = p.id) as taken,
                   array(select l.language || ':' || case when l.mother_tongue then 'NATIVE'
                                else coalesce(least(l.interaction, l.listening), '') end
                         from person_language l where l.network_id = p.network_id and l.person_id = p.person_id) as languages,
                   array(select o.kind || ':' || o.isco from person_occupation o
                         where o.network_id = p.network_id and o.person_id = p.person_id and o.isco is not null) as occupations,
                   array(select i.kind || ':' || i.tag from person_interest i
                         where i.network_id = p.network_id and i.person_id = p.person_id) as tags,
                   array(select h.weekday || ':' || h.from_hour || ':' || h.to_hour from person_hours h
                         where h.network_id = p.network_id and h.person_id = p.person_id) as hours,
                   exists (select 1 from giving_up g where g.network_id = p.network_id and g.participation_id = p.id
                           and not exists (select 1 from giving_up_end e where e.network_id = g.network_id and e.sign_id = g.id)) as giving_up,
                   array(select x.other from not_again x where x.person = p.person_id) as not_again,
                   array(select s.told from said_no s where s.person = p.person_id order by s.answered_at) as said_no,
                   exists (select 1 from stage_entry e join stage_exit q on q.network_id = e.network_id and q.entry_id = e.id
                           where e.network_id = p.network_id and e.participation_id = p.id and e.stage = :training
                             and q.result in ('done', 'skipped')) as trained,
                   (select count(*) from unnest(:checks) asked) as checks_asked,
                   (select array[count(*) filter (where c.good), count(*) filter (where not c.good)]
                    from (select distinct on (k.word)
                                 a.result = 'in-order' and coalesce(a.expires_on >= :today, true)
                                   and coalesce(a.review_on >= :today, true) as good
                          from paper a
                          join unnest(:checks) k (word) on k.word = case when a.kind = 'other' then a.detail else a.kind end
                          where a.network_id = p.network_id and a.person_id = p.person_id
                            and a.result in ('in-order', 'not-in-order')
                          order by k.word, a.seen_on desc, a.id desc) c) as checks_seen
            from participation p
            join open_stage s on s.network_id = p.network_id and s.participation_id = p.id and s.stage = :stage
            join person n on n.network_id = p.network_id and n.id = p.person_id
            left join person_wish w on w.network_id = p.network_id and w.person_id = p.person_id
            where p.network_id = :network and p.edition_id = :edition and p.role = :role
              and not exists (select 1 from duo_rest r where r.network_id = p.network_id
                                and r.participation_id = p.id and r.until_on > :today)
            order by p.applied_on, p.id
            """)
        .param("network", Scope.current().network())
        .param("edition", edition.id())
        .param("role", role.key())
        .param("stage", stage)
        .param("training", training)
        .param("today", today)
        .param("checks", kinds(role))
        .query(reader::read);
  }

  /** As papers are kept: by kind, or by the check's own word where they have no kind of their own. */
  private static String[] kinds(Role role) {
    return role.checks().stream()
        .map(
            check ->
                switch (check.key()) {
                  case RECORD_EXTRACT -> "record-extract";
                  case REFERENCES -> "reference";
                  case WORK_PERMIT -> "work-right";
                  case IDENTITY, QUALIFICATION, DRIVING_LICENCE, HEALTH ->
                      check.key().name().toLowerCase(Locale.ROOT).replace('_', '-');
                })
        .toArray(String[]::new);
  }

  private static Candidate candidate(ResultSet row, int places) throws SQLException {
    return new Candidate(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("full_name"),
        row.getString("gender"),
        row.getObject("birth_date", LocalDate.class),
        row.getObject("applied_on", LocalDate.class),
        places,
        row.getInt("taken"),
        row.getBoolean("giving_up"),
        EarlierNo.of(row));
  }

  static List<String> words(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    Object[] values = (Object[]) array.getArray();
    var words = new ArrayList<String>(values.length);
    for (Object value : values) {
      words.add(String.valueOf(value));
    }
    return words;
  }
}
