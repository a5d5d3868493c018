package org.passerelle.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.scope.Ids;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers that work asks for, among those on a person's record: seen, never kept. */
@Repository
class WorkPapers {
  private final JdbcClient jdbc;
  private final Facts facts;

  WorkPapers(JdbcClient jdbc, Facts facts) {
    this.jdbc = jdbc;
    this.facts = facts;
  }

  private record Row(String kind, @Nullable String detail, String result, @Nullable LocalDate expiresOn) {
    boolean isOf(ScreeningCheck.Kind check) {
      return kind.equals(paper(check)) && (!kind.equals("other") || word(check).equals(detail));
    }

    boolean holdsOn(LocalDate day) {
      return !List.of("no", "not-in-order").contains(result) && (expiresOn == null || !expiresOn.isBefore(day));
    }
  }

  /** Whether the last that is known says that the person may not work on a day. */
  boolean forbidWork(UUID person, LocalDate day) {
    return latestFirst(person).stream()
        .filter(row -> row.kind().equals("work-right"))
        .findFirst()
        .filter(row -> !row.holdsOn(day))
        .isPresent();
  }

  /** Those of the checks that nobody has seen in order, or that will have ended on the day. */
  List<ScreeningCheck.Kind> missing(UUID person, List<ScreeningCheck.Kind> asked, LocalDate day) {
    List<Row> rows = asked.isEmpty() ? List.of() : latestFirst(person);
    return asked.stream()
        .filter(
            check ->
                rows.stream()
                    .filter(row -> row.isOf(check) && row.result().endsWith("in-order"))
                    .findFirst()
                    .filter(row -> row.holdsOn(day))
                    .isEmpty())
        .toList();
  }

  void seen(Participation who, ScreeningCheck.Kind check, @Nullable LocalDate validUntil) {
    Map<String, @Nullable Object> row = facts.about(who);
    row.remove("participation_id");
    row.put("id", Ids.next());
    row.put("kind", paper(check));
    row.put("detail", paper(check).equals("other") ? word(check) : null);
    row.put("result", "in-order");
    row.put("seen_on", facts.journal().today());
    row.put("seen_by", Scope.current().requireAccount());
    row.put("expires_on", validUntil);
    facts.insert("paper", row);
    facts.journal().wrote("check.seen", "participation", who.id(), word(check));
  }

  private List<Row> latestFirst(UUID person) {
    return jdbc.sql(
            """
            select kind, detail, result, expires_on from paper where network_id = ? and person_id = ?
            order by seen_on desc, id desc
            """)
        .params(Scope.current().network(), person)
        .query(Row.class)
        .list();
  }

  private static String paper(ScreeningCheck.Kind check) {
    return switch (check) {
      case RECORD_EXTRACT -> "record-extract";
      case REFERENCES -> "reference";
      case WORK_PERMIT -> "work-right";
      case IDENTITY, QUALIFICATION, DRIVING_LICENCE, HEALTH -> "other";
    };
  }

  private static String word(ScreeningCheck.Kind check) {
    return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
