package org.passerelle.oversight;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pages.Slice;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a list, latest first, in two statements. */
@Service
public class RegisterList {
  private static final int A_PAGE = 25;
  private static final String FROM =
      """
      from automated_suggestion s
      left join lateral (select h.* from human_decision h where h.network_id = s.network_id and h.suggestion_id = s.id
                         order by h.decided_at desc, h.id desc limit 1) d on true
      where s.network_id = :network and s.step = :step and (:decision::text is null or d.decision = :decision)
        and (:which = 'all' or (:which = 'open' and d.id is null) or (:which = 'changed' and not d.followed)
          or (:which = 'followed' and d.followed))
      """;

  private final JdbcClient jdbc;

  RegisterList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which of a step's suggestions. */
  public enum Which {
    ALL,
    OPEN,
    FOLLOWED,
    CHANGED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param person name of the person concerned, where the scope may see it
   * @param decision {@code null} while no person decided
   */
  public record Row(
      UUID id, String suggested, Instant at, String version, @Nullable String person, @Nullable String decision,
      @Nullable Boolean followed, @Nullable String byName, @Nullable Integer seconds, boolean contested) {}

  public record Listing(List<Row> rows, Slice slice) {}

  @Transactional(readOnly = true)
  public Listing of(String step, Which which, int page) {
    return of(step, which, null, page);
  }

  /** @param decision only those that were decided so last; {@code null} for all */
  @Transactional(readOnly = true)
  public Listing of(String step, Which which, @Nullable String decision, int page) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR);
    long total =
        jdbc.sql("select count(*) " + FROM)
            .param("network", Scope.current().network())
            .param("step", step)
            .param("which", which.key())
            .param("decision", decision)
            .query(Long.class)
            .single();
    Slice slice = new Slice(page, A_PAGE, total);
    List<Row> rows =
        jdbc.sql(
                """
                select s.id, s.suggestion, s.suggested_at, s.step_version, p.full_name, d.decision, d.followed, d.seconds,
                       a.display_name,
                       exists (select 1 from contest c where c.network_id = s.network_id and c.suggestion_id = s.id)
                         as contested
                """
                    + FROM.replace(
                        "where s.network_id",
                        """
                        left join account a on a.network_id = d.network_id and a.id = d.decided_by
                        left join person p on p.network_id = s.network_id and p.id = s.person_id
                        where s.network_id""")
                    + " order by s.suggested_at desc, s.id desc limit :most offset :offset")
            .param("network", Scope.current().network())
            .param("step", step)
            .param("which", which.key())
            .param("decision", decision)
            .param("most", A_PAGE)
            .param("offset", slice.offset())
            .query(
                (row, i) ->
                    new Row(
                        row.getObject("id", UUID.class), row.getString("suggestion"),
                        row.getObject("suggested_at", OffsetDateTime.class).toInstant(), row.getString("step_version"),
                        row.getString("full_name"), row.getString("decision"), row.getObject("followed", Boolean.class),
                        row.getString("display_name"), row.getObject("seconds", Integer.class),
                        row.getBoolean("contested")))
            .list();
    return new Listing(rows, slice);
  }
}
