package org.passerelle.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.matching.Proposal.Side;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ProposalRepository {
  private static final String SELECT =
      """
      select p.*, s.full_name as seeker_name, t.full_name as supporter_name, c.display_name as proposed_by_name,
             (select a.yes from proposal_answer a
              where a.network_id = p.network_id and a.proposal_id = p.id and a.side = 'seeker') as seeker_said,
             (select a.yes from proposal_answer a
              where a.network_id = p.network_id and a.proposal_id = p.id and a.side = 'supporter') as supporter_said,
             (select e.outcome from proposal_ending e
              where e.network_id = p.network_id and e.proposal_id = p.id) as ended
      from proposal p
      left join person s on s.network_id = p.network_id and s.id = p.seeker_person
      left join person t on t.network_id = p.network_id and t.id = p.supporter_person
      left join proposal_decision d on d.network_id = p.network_id and d.proposal_id = p.id
      left join account c on c.network_id = d.network_id and c.id = d.decided_by
      where p.network_id = ?
      """;
  private static final String IS_OPEN =
      " and not exists (select 1 from proposal_ending o where o.network_id = p.network_id and o.proposal_id = p.id)";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProposalRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Proposal> find(UUID id) {
    return jdbc.sql(SELECT + " and p.id = ?").params(network(), id).query(ProposalRepository::read).optional();
  }

  /** Keeps others from answering or ending it until the transaction ends. */
  void lock(UUID id) {
    jdbc.sql("select id from proposal where network_id = ? and id = ? for update")
        .params(network(), id)
        .query(UUID.class)
        .optional();
  }

  /** Those of an edition without an ending, first proposed first. */
  List<Proposal> open(UUID edition) {
    return jdbc.sql(SELECT + IS_OPEN + " and p.edition_id = ? order by p.proposed_at, p.id")
        .params(network(), edition)
        .query(ProposalRepository::read)
        .list();
  }

  List<Proposal> openOf(UUID person) {
    return jdbc.sql(SELECT + IS_OPEN + " and (p.seeker_person = ? or p.supporter_person = ?) order by p.proposed_at")
        .params(network(), person, person)
        .query(ProposalRepository::read)
        .list();
  }

  /** The meeting of a day; begun with its first decision. */
  UUID round(UUID edition, UUID organisation, int weights, LocalDate on, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into matching_round (network_id, id, organisation_id, edition_id, weights_number, objective, held_on,
                                        begun_at, begun_by)
            values (?, ?, ?, ?, ?, 'max-pairs', ?, ?, ?) on conflict do nothing
            """)
        .params(network(), Ids.next(), organisation, edition, weights, on, at, Scope.current().account())
        .update();
    return jdbc.sql(
            "select id from matching_round where network_id = ? and edition_id = ? and organisation_id = ? and held_on = ?")
        .params(network(), edition, organisation, on)
        .query(UUID.class)
        .single();
  }

  /** @param score {@code null} where a rule stood against the pair and a person decided otherwise */
  record NewProposal(
      UUID id, UUID organisation, UUID edition, UUID round, PairKey pair, UUID seekerPerson, UUID supporterPerson,
      @Nullable Integer score, int weights, List<Map<String, Object>> reasons, boolean byEngine, @Nullable LocalDate answerBy,
      @Nullable String note) {}

  void insert(NewProposal made, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into proposal (network_id, id, organisation_id, edition_id, round_id, seeker_participation,
                                  supporter_participation, seeker_person, supporter_person, score, weights_number,
                                  reasons, origin, answer_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """)
        .params(
            network(), made.id(), made.organisation(), made.edition(), made.round(), made.pair().seeker(),
            made.pair().supporter(), made.seekerPerson(), made.supporterPerson(), made.score(), made.weights(),
            json.writeValueAsString(made.reasons()), made.byEngine() ? "engine" : "adviser", made.answerBy(), at)
        .update();
    jdbc.sql(
            """
            insert into proposal_decision (network_id, proposal_id, organisation_id, decision, reason, decided_at,
                                           decided_by)
            values (?, ?, ?, 'approved', ?, ?, ?)
            """)
        .params(network(), made.id(), made.organisation(), made.note(), at, Scope.current().requireAccount())
        .update();
  }

  /** @return false when that side had answered already */
  boolean answer(
      Proposal proposal, Side side, boolean yes, @Nullable String code, @Nullable String words, OffsetDateTime at) {
    return jdbc.sql(
                """
                insert into proposal_answer (network_id, proposal_id, organisation_id, person_id, side, yes, reason_code,
                                             reason, answered_at, noted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                network(), proposal.id(), proposal.organisation(), proposal.person(side),
                side.name().toLowerCase(Locale.ROOT), yes, code, words, at, Scope.current().account())
            .update()
        == 1;
  }

  void end(Proposal proposal, String outcome, @Nullable String reason, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into proposal_ending (network_id, proposal_id, organisation_id, outcome, reason, ended_at, ended_by)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            network(), proposal.id(), proposal.organisation(), outcome, reason, at, Scope.current().account())
        .update();
  }

  /** Whether neither left the programme since. */
  boolean bothStillTakePart(Proposal proposal) {
    return jdbc.sql(
                """
                select count(distinct participation_id) from open_stage where network_id = ? and participation_id in (?, ?)
                """)
            .params(network(), proposal.pair().seeker(), proposal.pair().supporter())
            .query(Integer.class)
            .single()
        == 2;
  }

  /** How often each reason was given for a no, most often first. */
  Map<String, Integer> declineReasons(UUID edition) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.reason_code, count(*) from proposal_answer a
            join proposal p on p.network_id = a.network_id and p.id = a.proposal_id
            where a.network_id = ? and p.edition_id = ? and not a.yes and a.reason_code is not null
            group by a.reason_code order by count(*) desc, a.reason_code
            """)
        .params(network(), edition)
        .query(row -> {
          counts.put(row.getString(1), row.getInt(2));
        });
    return counts;
  }

  private static UUID network() {
    return Scope.current().network();
  }

  private static Proposal read(ResultSet row, int index) throws SQLException {
    return new Proposal(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getObject("edition_id", UUID.class),
        new PairKey(
            row.getObject("seeker_participation", UUID.class), row.getObject("supporter_participation", UUID.class)),
        row.getObject("seeker_person", UUID.class),
        row.getObject("supporter_person", UUID.class),
        String.valueOf(row.getString("seeker_name")),
        String.valueOf(row.getString("supporter_name")),
        row.getObject("answer_by", LocalDate.class),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        row.getString("proposed_by_name"),
        row.getObject("seeker_said", Boolean.class),
        row.getObject("supporter_said", Boolean.class),
        row.getString("ended"));
  }
}
