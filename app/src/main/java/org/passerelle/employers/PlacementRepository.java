package org.passerelle.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.Placement.Ending;
import org.passerelle.employers.Placement.Said;
import org.passerelle.employers.Placement.Step;
import org.passerelle.employers.Placement.Tutor;
import org.passerelle.programmes.blueprint.Hosting.Phase;
import org.passerelle.programmes.blueprint.Outcomes.Contract;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlacementRepository {
  private static final int TRIES = 5;
  private static final String SELECT =
      """
      select p.*, t.name as tutor, t.phone as tutor_phone, n.renewals, n.renewed_until, n.renewed_contract,
             e.reason as end_reason, e.note as end_note, e.ended_on, e.said_by
      from placement p
      left join placement_ending e on e.network_id = p.network_id and e.placement_id = p.id
      left join lateral (select name, phone from placement_tutor t
                         where t.network_id = p.network_id and t.placement_id = p.id
                         order by t.named_at desc, t.id desc limit 1) t on true
      left join lateral (select count(*) over () as renewals, ends_on as renewed_until, contract as renewed_contract
                         from placement_renewal r where r.network_id = p.network_id and r.placement_id = p.id
                         order by r.noted_at desc, r.id desc limit 1) n on true
      where p.network_id = ?
      """;

  private final JdbcClient jdbc;

  PlacementRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Placement placement, @Nullable UUID offer, OffsetDateTime at) {
    List<@Nullable Object> values = new ArrayList<>();
    values.addAll(
        Arrays.asList(
            network(), placement.id(), placement.organisation(), placement.company(), placement.companyName(),
            placement.vacancy(), offer, placement.participation(), placement.person(), placement.stage()));
    values.addAll(WorkRows.values(placement.terms()));
    values.addAll(Arrays.asList(at, Scope.current().account()));
    jdbc.sql(
            "insert into placement (network_id, id, organisation_id, company_id, company_name, vacancy_id, offer_id,"
                + " participation_id, person_id, stage, " + WorkRows.COLUMNS + ", agreed_at, agreed_by) values ("
                + "?, ".repeat(values.size() - 1) + "?)")
        .params(values)
        .update();
  }

  /** Claims the one running placement of a participation in a stage. @return false when there is one */
  boolean claimPerson(Placement placement) {
    return jdbc.sql(
                """
                insert into running_placement (network_id, participation_id, placement_id, stage) values (?, ?, ?, ?)
                on conflict do nothing
                """)
            .params(
                network(), placement.participation(), placement.id(), placement.stage() == null ? "" : placement.stage())
            .update()
        == 1;
  }

  /** Claims a free place of a vacancy. @return false when all are taken */
  boolean claimPlace(UUID vacancy, int places, UUID placement) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int claimed =
          jdbc.sql(
                  """
                  insert into vacancy_place
                  select ?, ?, n, ? from generate_series(1, ?) n
                  where not exists (select 1 from vacancy_place t
                                    where t.network_id = ? and t.vacancy_id = ? and t.place = n)
                  order by n limit 1 on conflict do nothing
                  """)
              .params(network(), vacancy, placement, places, network(), vacancy)
              .update();
      if (claimed == 1) {
        return true;
      }
    }
    return false;
  }

  /** Gives back what was claimed for a placement that does not begin. */
  void release(UUID placement) {
    free(placement);
  }

  private void free(UUID placement) {
    for (String table : List.of("vacancy_place", "running_placement")) {
      jdbc.sql("delete from " + table + " where network_id = ? and placement_id = ?")
          .params(network(), placement)
          .update();
    }
  }

  /** @return false when it had ended */
  boolean end(Placement placement, Ending ending, OffsetDateTime at) {
    boolean first =
        jdbc.sql("insert into placement_ending values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                    network(), placement.id(), placement.organisation(), placement.company(), placement.person(),
                    ending.reason(), ending.note(), ending.on(), Codes.of(ending.by()), at, Scope.current().account())
                .update()
            == 1;
    if (first) {
      free(placement.id());
    }
    return first;
  }

  void renew(Placement placement, @Nullable Contract contract, @Nullable LocalDate until, OffsetDateTime at) {
    jdbc.sql("insert into placement_renewal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            network(), Ids.next(), placement.id(), placement.organisation(), placement.company(), placement.person(),
            Codes.ofNullable(contract), until, at, Scope.current().account())
        .update();
  }

  void name(Placement placement, Tutor tutor, OffsetDateTime at) {
    jdbc.sql("insert into placement_tutor values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            network(), Ids.next(), placement.id(), placement.organisation(), placement.company(), placement.person(),
            tutor.name(), tutor.phone(), at, Scope.current().account())
        .update();
  }

  void done(Placement placement, Step step, OffsetDateTime at) {
    jdbc.sql("insert into placement_step values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
        .params(
            network(), placement.id(), placement.organisation(), placement.company(), placement.person(),
            Codes.of(step.phase()), step.duty(), step.doneOn(), at, Scope.current().account())
        .update();
  }

  List<Step> steps(UUID placement) {
    return jdbc.sql("select phase, duty, done_on from placement_step where network_id = ? and placement_id = ?")
        .params(network(), placement)
        .query(
            (row, i) ->
                new Step(
                    Codes.read(Phase.class, row.getString("phase")), row.getString("duty"),
                    row.getObject("done_on", LocalDate.class)))
        .list();
  }

  void wroteOutcome(Placement placement, UUID outcome, OffsetDateTime at) {
    jdbc.sql("insert into placement_outcome values (?, ?, ?, ?, ?, ?)")
        .params(network(), placement.id(), outcome, placement.organisation(), placement.person(), at)
        .update();
  }

  /** The outcome in force that this placement wrote. */
  java.util.Optional<UUID> outcome(UUID placement) {
    return jdbc.sql(
            """
            select outcome_id from placement_outcome where network_id = ? and placement_id = ?
            order by noted_at desc, outcome_id desc limit 1
            """)
        .params(network(), placement)
        .query(UUID.class)
        .optional();
  }

  List<Placement> find(UUID id) {
    return list(" and p.id = ?", id);
  }

  /** Latest begun first. */
  List<Placement> ofCompany(UUID company) {
    return list(" and p.company_id = ? order by p.starts_on desc, p.id desc", company);
  }

  List<Placement> ofPerson(UUID person) {
    return list(" and p.person_id = ? order by p.starts_on desc, p.id desc", person);
  }

  /** Latest begun first. */
  List<Placement> ofParticipations(Collection<UUID> participations) {
    return jdbc.sql(SELECT + " and p.participation_id = any (?) order by p.starts_on desc, p.id desc")
        .params(network(), participations.toArray(UUID[]::new))
        .query(PlacementRepository::read)
        .list();
  }

  /** One page of those the scope sees, the running first. */
  List<Placement> page(boolean running, int size, long offset) {
    return jdbc.sql(
            SELECT + (running ? " and e.placement_id is null" : "")
                + " order by p.starts_on desc, p.id limit ? offset ?")
        .params(network(), size, offset)
        .query(PlacementRepository::read)
        .list();
  }

  long count(boolean running) {
    return jdbc.sql(
            "select count(*) from placement p where p.network_id = ?"
                + (running
                    ? " and not exists (select 1 from placement_ending e where e.network_id = p.network_id and e.placement_id = p.id)"
                    : ""))
        .param(network())
        .query(Long.class)
        .single();
  }

  /** Why work ended, most often first. */
  List<Placements.Ended> reasons() {
    return jdbc.sql(
            """
            select reason, count(*) as times from placement_ending where network_id = ?
            group by reason order by times desc, reason limit 20
            """)
        .param(network())
        .query(Placements.Ended.class)
        .list();
  }

  List<UUID> runningIn(UUID edition) {
    return jdbc.sql(
            """
            select distinct r.participation_id from running_placement r
            join participation p on p.network_id = r.network_id and p.id = r.participation_id
            where r.network_id = ? and p.edition_id = ?
            """)
        .params(network(), edition)
        .query(UUID.class)
        .list();
  }

  private List<Placement> list(String which, UUID id) {
    return jdbc.sql(SELECT + which).params(network(), id).query(PlacementRepository::read).list();
  }

  private static Placement read(ResultSet row, int index) throws SQLException {
    WorkTerms agreed = WorkRows.read(row);
    int renewals = row.getInt("renewals");
    String tutor = row.getString("tutor");
    LocalDate ended = row.getObject("ended_on", LocalDate.class);
    return new Placement(
        row.getObject("id", UUID.class), row.getObject("organisation_id", UUID.class),
        row.getObject("company_id", UUID.class), row.getString("company_name"),
        row.getObject("vacancy_id", UUID.class), row.getObject("participation_id", UUID.class),
        row.getObject("person_id", UUID.class), row.getString("stage"),
        renewals == 0
            ? agreed
            : agreed.until(
                row.getObject("renewed_until", LocalDate.class),
                Codes.readNullable(Contract.class, row.getString("renewed_contract"))),
        tutor == null ? null : new Tutor(tutor, row.getString("tutor_phone")), renewals,
        ended == null
            ? null
            : new Ending(
                ended, row.getString("end_reason"), row.getString("end_note"),
                Codes.read(Said.class, row.getString("said_by"))));
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
