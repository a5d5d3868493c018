package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Candidacy.Ending;
import org.passerelle.employers.Candidacy.Origin;
import org.passerelle.employers.Candidacy.Reply;
import org.passerelle.employers.Candidacy.Told;
import org.passerelle.employers.talent.JobReason;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CandidacyRepository {
  private static final String SELECT =
      """
      select c.*, a.yes, coalesce(a.told, '{}') as told, r.reply, r.reason as reply_reason, e.outcome
      from candidacy c
      left join candidacy_answer a on a.network_id = c.network_id and a.candidacy_id = c.id
      left join candidacy_ending e on e.network_id = c.network_id and e.candidacy_id = c.id
      left join lateral (select reply, reason from presentation_reply p
                         where p.network_id = c.network_id and p.candidacy_id = c.id
                         order by p.replied_at desc, p.id desc limit 1) r on true
      where c.network_id = ?
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CandidacyRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @return false when this person is proposed for this vacancy already */
  boolean insert(Candidacy candidacy, @Nullable UUID suggestion, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into candidacy (network_id, id, organisation_id, company_id, vacancy_id, participation_id,
                                       person_id, origin, score, reasons, suggestion_id, put_forward_at, put_forward_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """)
            .params(
                network(), candidacy.id(), candidacy.organisation(), candidacy.company(), candidacy.vacancy(),
                candidacy.participation(), candidacy.person(), Codes.of(candidacy.origin()), candidacy.score(),
                json.writeValueAsString(candidacy.reasons()), suggestion, at, Scope.current().account())
            .update()
        == 1;
  }

  /** @return false when it was answered before */
  boolean answer(
      Candidacy candidacy, boolean yes, Collection<Told> told, @Nullable String reason, @Nullable UUID consent, String way,
      OffsetDateTime at) {
    return jdbc.sql(
                "insert into candidacy_answer values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                network(), candidacy.id(), candidacy.organisation(), candidacy.person(), yes,
                told.stream().map(Codes::of).toArray(String[]::new), reason, consent, way, at,
                Scope.current().account())
            .update()
        == 1;
  }

  void present(Candidacy candidacy, Shown shown, OffsetDateTime at) {
    jdbc.sql("insert into presentation values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
        .params(
            network(), candidacy.id(), candidacy.organisation(), candidacy.company(), candidacy.vacancy(),
            candidacy.person(), json.writeValueAsString(shown), at)
        .update();
  }

  void reply(Candidacy about, Reply reply, @Nullable String reason, @Nullable UUID contact, OffsetDateTime at) {
    jdbc.sql("insert into presentation_reply values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            network(), Ids.next(), about.id(), about.organisation(), about.company(), about.person(), Codes.of(reply),
            reason, at, contact, Scope.current().account())
        .update();
  }

  /** @return false when it had ended */
  boolean end(Candidacy candidacy, Ending ending, OffsetDateTime at) {
    return jdbc.sql("insert into candidacy_ending values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                network(), candidacy.id(), candidacy.organisation(), candidacy.company(), candidacy.person(),
                Codes.of(ending), at, Scope.current().account())
            .update()
        == 1;
  }

  List<Candidacy> find(UUID id) {
    return list(" and c.id = ?", id);
  }

  /** Best first. */
  List<Candidacy> ofVacancy(UUID vacancy) {
    return list(" and c.vacancy_id = ? order by c.score desc nulls last, c.put_forward_at, c.id", vacancy);
  }

  /** Latest first. */
  List<Candidacy> ofPerson(UUID person) {
    return list(" and c.person_id = ? order by c.put_forward_at desc, c.id desc", person);
  }

  /** Latest first. */
  List<Candidacy> latest(int most) {
    return jdbc.sql(SELECT + " order by c.put_forward_at desc, c.id desc limit ?")
        .params(network(), most)
        .query(this::read)
        .list();
  }

  private List<Candidacy> list(String which, UUID id) {
    return jdbc.sql(SELECT + which).params(network(), id).query(this::read).list();
  }

  /** What a company was told of candidates, with its own last word on each; read in the company's scope or staff's. */
  List<Presented> presented(UUID company) {
    return jdbc.sql(
            """
            select p.candidacy_id, p.vacancy_id, p.person_id, p.shown, p.presented_at, r.reply, r.reason
            from presentation p
            left join lateral (select reply, reason from presentation_reply q
                               where q.network_id = p.network_id and q.candidacy_id = p.candidacy_id
                               order by q.replied_at desc, q.id desc limit 1) r on true
            where p.network_id = ? and p.company_id = ?
              and not exists (select 1 from candidacy_ending e
                              where e.network_id = p.network_id and e.candidacy_id = p.candidacy_id)
            order by p.presented_at desc
            """)
        .params(network(), company)
        .query(
            (row, i) ->
                new Presented(
                    row.getObject("candidacy_id", UUID.class), row.getObject("vacancy_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    json.readValue(row.getString("shown"), Shown.class),
                    row.getObject("presented_at", OffsetDateTime.class).toInstant(),
                    Codes.readNullable(Reply.class, row.getString("reply")), row.getString("reason")))
        .list();
  }

  /** Whether the person agreed, for a candidacy at this company that is not withdrawn, that it may know this. */
  boolean mayKnow(UUID person, UUID company, Told told) {
    return jdbc.sql(
            """
            select exists (
              select 1 from candidacy c join candidacy_answer a on a.network_id = c.network_id and a.candidacy_id = c.id
              where c.network_id = ? and c.person_id = ? and c.company_id = ? and a.yes and ? = any (a.told)
                and not exists (select 1 from candidacy_ending e where e.network_id = c.network_id
                                  and e.candidacy_id = c.id and e.outcome = 'withdrawn'))
            """)
        .params(network(), person, company, Codes.of(told))
        .query(Boolean.class)
        .single();
  }

  private Candidacy read(ResultSet row, int index) throws SQLException {
    return new Candidacy(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
        row.getObject("company_id", UUID.class), row.getObject("vacancy_id", UUID.class),
        row.getObject("participation_id", UUID.class), row.getObject("person_id", UUID.class),
        Codes.read(Origin.class, row.getString("origin")), row.getObject("score", Integer.class),
        List.of(json.readValue(row.getString("reasons"), JobReason[].class)),
        row.getObject("put_forward_at", OffsetDateTime.class).toInstant(), row.getObject("yes", Boolean.class),
        Arrays.stream(VacancyRepository.words(row, "told")).map(word -> Codes.read(Told.class, word))
            .collect(Collectors.toSet()),
        Codes.readNullable(Reply.class, row.getString("reply")), row.getString("reply_reason"),
        Codes.readNullable(Ending.class, row.getString("outcome")));
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
