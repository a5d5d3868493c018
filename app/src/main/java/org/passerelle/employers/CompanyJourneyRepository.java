package org.passerelle.employers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.employers.CompanyJourneys.Award;
import org.passerelle.employers.CompanyJourneys.Part;
import org.passerelle.employers.CompanyJourneys.Stay;
import org.passerelle.programmes.StageVisit.Result;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyJourneyRepository {
  private static final String SELECT =
      """
      select id, company_id as company, edition_id as edition, role, began_on, fee, fee_currency from company_participation
      where network_id = ? and
      """;

  private final JdbcClient jdbc;

  CompanyJourneyRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false when the company takes part already */
  boolean insert(Part part, OffsetDateTime at) {
    return jdbc.sql("insert into company_participation values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                network(), part.id(), part.company(), part.edition(), part.role(), part.beganOn(), part.fee(),
                part.feeCurrency(), at, Scope.current().account())
            .update()
        == 1;
  }

  Optional<Part> part(UUID id) {
    return list("id = ?", id).stream().findFirst();
  }

  List<Part> ofCompany(UUID company) {
    return list("company_id = ? order by began_on desc, id desc", company);
  }

  private List<Part> list(String which, UUID id) {
    return jdbc.sql(SELECT + which).params(network(), id).query(Part.class).list();
  }

  /** @param turn how often the company walks the stage with this stay, from 1; entered once, whoever asks at the same time */
  void enter(Part part, String stage, int turn, @Nullable LocalDate due, OffsetDateTime at) {
    jdbc.sql(
            """
            insert into company_stage (network_id, id, company_id, participation_id, stage, entered_at, due_on, entered_by,
                                       turn)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(network(), Ids.next(), part.company(), part.id(), stage, at, due, Scope.current().account(), turn)
        .update();
  }

  boolean leave(Part part, UUID stay, Result result, @Nullable String reason, OffsetDateTime at) {
    return jdbc.sql("insert into company_stage_exit values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(network(), stay, part.company(), result.key(), reason, at, Scope.current().account())
            .update()
        == 1;
  }

  /** First entered first. */
  List<Stay> stays(UUID part) {
    return jdbc.sql(
            """
            select s.id, s.stage, s.due_on, x.result, x.reason from company_stage s
            left join company_stage_exit x on x.network_id = s.network_id and x.stage_id = s.id
            where s.network_id = ? and s.participation_id = ? order by s.entered_at, s.id
            """)
        .params(network(), part)
        .query(Stay.class)
        .list();
  }

  /** A company's parts with their stays, latest begun first, in one statement. */
  Map<Part, List<Stay>> withStays(UUID company) {
    Map<Part, List<Stay>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.*, s.id as stay_id, s.stage, s.due_on, x.result, x.reason from company_participation p
            left join company_stage s on s.network_id = p.network_id and s.participation_id = p.id
            left join company_stage_exit x on x.network_id = s.network_id and x.stage_id = s.id
            where p.network_id = ? and p.company_id = ? order by p.began_on desc, p.id, s.entered_at, s.id
            """)
        .params(network(), company)
        .query(
            row -> {
              Part part =
                  new Part(
                      row.getObject("id", UUID.class), row.getObject("company_id", UUID.class),
                      row.getObject("edition_id", UUID.class), row.getString("role"),
                      row.getObject("began_on", LocalDate.class), row.getBigDecimal("fee"),
                      row.getString("fee_currency"));
              List<Stay> stays = found.computeIfAbsent(part, fresh -> new ArrayList<>());
              if (row.getString("stage") != null) {
                stays.add(
                    new Stay(
                        row.getObject("stay_id", UUID.class), row.getString("stage"),
                        row.getObject("due_on", LocalDate.class), row.getString("result"), row.getString("reason")));
              }
            });
    return found;
  }

  boolean award(UUID company, Award award, OffsetDateTime at) {
    return jdbc.sql("insert into company_award values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                network(), Ids.next(), company, award.edition(), award.key(), award.givenOn(), award.words(), at,
                Scope.current().account())
            .update()
        == 1;
  }

  List<Award> awards(UUID company) {
    return jdbc.sql(
            """
            select award as key, edition_id as edition, given_on, words from company_award
            where network_id = ? and company_id = ? order by given_on desc
            """)
        .params(network(), company)
        .query(Award.class)
        .list();
  }

  private static UUID network() {
    return Scope.current().network();
  }
}
