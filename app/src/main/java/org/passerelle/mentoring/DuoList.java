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

  /** Phase as {@link DuoStandings#read} says it, for the filter. */
  private static final String MATCHING =
      """
      with listed as (
        select d.id, d.edition_id, d.seeker_person, d.supporter_person, d.formed_at,
               coalesce((select c.adviser_id from open_caseload c
                         where c.network_id = d.network_id and c.participation_id = d.seeker_participation limit 1),
                        d.adviser_id) as adviser_id, s.*,
               case when s.ended_on is not null then 'ended'
                    when s.paused_from <= :today and s.paused_until > :today then 'paused'
                    when cardinality(s.signed_by) = 2 then 'running'
                    when s.first_met is not null then 'met' else 'formed' end as phase
        from duo d join duo_standing s on s.network_id = d.network_id and s.duo_id = d.id
        where d.network_id = :network and (:edition::uuid is null or d.edition_id = :edition)
      ), matching as (
        select * from listed
        where (:adviser::uuid is null or adviser_id = :adviser)
          and case :phase when 'open' then phase <> 'ended' when 'all' then true else phase = :phase end
      )
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
    long total = asked(MATCHING + "select count(*) from matching", filter).query(Long.class).single();
    Slice slice = new Slice(page, PAGE, total);
    LocalDate today = journal.today();
    List<Row> rows =
        asked(
                MATCHING
                    + """
                    select m.*, seeker.full_name as seeker, supporter.full_name as supporter, a.display_name as adviser,
                           (select min(c.due_on) from check_in c
                            where c.network_id = m.network_id and c.duo_id = m.id
                              and not exists (select 1 from check_in_answer w where w.network_id = c.network_id
                                                and w.check_in_id = c.id)
                              and not exists (select 1 from check_in n where n.network_id = c.network_id
                                                and n.duo_id = c.duo_id and n.side = c.side and n.due_on > c.due_on))
                             as next_check_in,
                           (select count(*) from alert l
                            join alert_open o on o.network_id = l.network_id and o.alert_id = l.id
                            where l.network_id = m.network_id and l.duo_id = m.id) as open_alerts
                    from matching m
                    join person seeker on seeker.network_id = m.network_id and seeker.id = m.seeker_person
                    join person supporter on supporter.network_id = m.network_id and supporter.id = m.supporter_person
                    left join account a on a.network_id = m.network_id and a.id = m.adviser_id
                    order by open_alerts desc, coalesce(m.last_meeting, m.starts_on) nulls first, m.formed_at, m.id
                    limit :size offset :offset
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
