package org.passerelle.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checks among a person's papers. */
@Repository
class ScreeningRepository {
  private static final String IN_ORDER = "in-order";
  private static final String NOT_IN_ORDER = "not-in-order";
  private final JdbcClient jdbc;

  ScreeningRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(UUID person, String kind, @Nullable String detail, Screening.Seen seen) {
    boolean isOf(ScreeningCheck check) {
      return kind.equals(paper(check.key())) && (!kind.equals("other") || word(check.key()).equals(detail));
    }
  }

  /** Latest first. */
  List<Row> ofPeople(Collection<UUID> people) {
    return jdbc.sql(
            """
            select person_id, kind, detail, result, seen_on, seen_by, review_on from paper
            where network_id = ? and person_id = any (?) and result in ('in-order', 'not-in-order')
            order by seen_on desc, id desc
            """)
        .params(Scope.current().network(), people.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Row(
                    row.getObject("person_id", UUID.class),
                    row.getString("kind"),
                    row.getString("detail"),
                    new Screening.Seen(
                        row.getString("result").equals(IN_ORDER),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("seen_by", UUID.class),
                        row.getObject("review_on", LocalDate.class))))
        .list();
  }

  void insert(Participation participation, ScreeningCheck check, Screening.Seen seen) {
    String kind = paper(check.key());
    String detail = kind.equals("other") ? word(check.key()) : check.model();
    jdbc.sql(
            """
            insert into paper (network_id, id, organisation_id, person_id, kind, detail, result, seen_on, seen_by,
                               review_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), participation.organisation(), participation.person(), kind, detail,
            seen.inOrder() ? IN_ORDER : NOT_IN_ORDER, seen.on(), seen.by(), seen.reviewOn())
        .update();
  }

  private static String paper(ScreeningCheck.Kind kind) {
    return switch (kind) {
      case RECORD_EXTRACT -> "record-extract";
      case REFERENCES -> "reference";
      case WORK_PERMIT -> "work-right";
      case IDENTITY, QUALIFICATION, DRIVING_LICENCE, HEALTH -> "other";
    };
  }

  private static String word(ScreeningCheck.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
