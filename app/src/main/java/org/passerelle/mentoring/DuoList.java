package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.DuoStanding.Phase;
import org.passerelle.pages.Slice;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duos an adviser may see, as a list: two statements, however many there are. */
@Service
public class DuoList {
  private static final int PAGE = 25;

  private static final String ADVISER =
      """
      coalesce((select c.adviser_id from open_caseload c
                where c.network_id = d.network_id and c.participation_id = d.seeker_participation limit 1), d.adviser_id)
      """;
  /** The same the other way round, so that an adviser's few are found without looking at everybody's. */
  private static final String LOOKED_AFTER =
      """
       and d.id in (
        select o.id from open_caseload c
        join duo o on o.network_id = c.network_id and o.seeker_participation = c.participation_id
        where c.network_id = :network and c.adviser_id = :adviser
        union all
        select o.id from duo o where o.network_id = :network and o.adviser_id = :adviser
          and not exists (select 1 from open_caseload c
                          where c.network_id = o.network_id and c.participation_id = o.seeker_participation))
      """;
  private static final String ENDED =
      "exists (select 1 from duo_ending e where e.network_id = d.network_id and e.duo_id = d.id)";

  /** Phase as {@link DuoStandings#read} says it, of a duo that has not ended. */
  private static final String PHASE =
      """
       and (select case when s.paused_from <= :today and s.paused_until > :today then 'paused'
                        when cardinality(s.signed_by) = 2 then 'running'
                        when s.first_met is not null then 'met' else 'formed' end
            from duo_standing s where s.network_id = d.network_id and s.duo_id = d.id) = :phase
      """;

  private final JdbcClient jdbc;
  private final Journal journal;

  DuoList(JdbcClient jdbc, Journal journal) {
    this.jdbc = jdbc;
    this.journal = journal;
  }

  /** @param phase the key of a {@link Phase}, {@code open} or {@code all} */
  public record Filter(@Nullable UUID edition, @Nullable UUID adviser, String phase) {}

  /** @param nextCheckIn the oldest that waits for an answer */
  public record Row(
      UUID id, UUID edition, String seeker, String supporter, @Nullable String adviser, DuoStanding standing,
      @Nullable LocalDate nextCheckIn, int openAlerts) {}

  public record Listing(Slice slice, List<Row> rows) {}

  @Transactional(readOnly = true)
  public Listing find(Filter filter, int page) {
    Voices.staff();
    long total = asked("select count(*) from duo d" + where(filter), filter).query(Long.class).single();
    Slice slice = new Slice(page, PAGE, total);
    LocalDate today = journal.today();
    List<Row> rows =
        asked(
                """
                with shown as (
                  select d.*, coalesce(l.alerts, 0) as open_alerts,
                         coalesce((select max(m.held_on) from meeting m
                                   where m.network_id = d.network_id and m.duo_id = d.id and m.held),
                                  (select g.starts_on from agreement g
                                   where g.network_id = d.network_id and g.duo_id = d.id
                                   order by g.drawn_up_at desc, g.id desc limit 1)) as last_sign
                  from duo d
                  left join (select l.duo_id, count(*) as alerts
                             from alert_open o join alert l on l.network_id = o.network_id and l.id = o.alert_id
                             where o.network_id = :network group by l.duo_id) l on l.duo_id = d.id
                """
                    + where(filter)
                    + """
                  order by open_alerts desc, last_sign nulls first, d.formed_at, d.id limit :size offset :offset
                ), named as (
                  select d.*,
                """
                    + ADVISER
                    + """
                      as looked_after_by from shown d
                )
                select d.id, d.edition_id, d.open_alerts, s.*, seeker.full_name as seeker,
                       supporter.full_name as supporter, a.display_name as adviser,
                       (select min(c.due_on) from check_in c
                        where c.network_id = d.network_id and c.duo_id = d.id
                          and not exists (select 1 from check_in_answer w where w.network_id = c.network_id
                                            and w.check_in_id = c.id)
                          and not exists (select 1 from check_in n where n.network_id = c.network_id
                                            and n.duo_id = c.duo_id and n.side = c.side and n.due_on > c.due_on))
                         as next_check_in
                from named d join duo_standing s on s.network_id = d.network_id and s.duo_id = d.id
                join person seeker on seeker.network_id = d.network_id and seeker.id = d.seeker_person
                join person supporter on supporter.network_id = d.network_id and supporter.id = d.supporter_person
                left join account a on a.network_id = d.network_id and a.id = d.looked_after_by
                order by d.open_alerts desc, d.last_sign nulls first, d.formed_at, d.id
                """,
                filter)
            .param("size", slice.size())
            .param("offset", slice.offset())
            .query((row, i) ->
                new Row(
                    row.getObject("id", UUID.class), row.getObject("edition_id", UUID.class),
                    row.getString("seeker"), row.getString("supporter"), row.getString("adviser"),
                    DuoStandings.read(row, today), row.getObject("next_check_in", LocalDate.class),
                    row.getInt("open_alerts")))
            .list();
    return new Listing(slice, rows);
  }

  private static String where(Filter filter) {
    StringBuilder where = new StringBuilder(" where d.network_id = :network");
    if (filter.edition() != null) {
      where.append(" and d.edition_id = :edition");
    }
    if (filter.adviser() != null) {
      where.append(LOOKED_AFTER);
    }
    switch (filter.phase()) {
      case "all" -> {}
      case "ended" -> where.append(" and ").append(ENDED);
      case "open" -> where.append(" and not ").append(ENDED);
      default -> where.append(" and not ").append(ENDED).append(PHASE);
    }
    return where.toString();
  }

  private JdbcClient.StatementSpec asked(String sql, Filter filter) {
    return jdbc.sql(sql)
        .param("network", Scope.current().network())
        .param("today", journal.today())
        .param("edition", filter.edition())
        .param("adviser", filter.adviser())
        .param("phase", filter.phase());
  }

  /** What may be asked for as a phase. */
  public static List<String> phases() {
    return Stream.concat(
            Stream.of("open"),
            Arrays.stream(Phase.values()).map(phase -> phase.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
