package org.passerelle.impact.report;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.impact.Definition;
import org.passerelle.impact.plan.AnalysisPlans;
import org.passerelle.scope.Ids;
import org.passerelle.scope.NotFound;
import org.passerelle.scope.Role;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes reports and keeps each as it was made. */
@Service
@Transactional
public class Reports {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ReportFigures figures;
  private final Journal journal;

  Reports(JdbcClient jdbc, JsonMapper json, ReportFigures figures, Journal journal) {
    this.jdbc = jdbc;
    this.json = json;
    this.figures = figures;
    this.journal = journal;
  }

  /** @return the number of the new report */
  public int make(String programme, Definition definition) {
    UUID by = Scope.current().require(Role.MANAGER, Role.ADMINISTRATOR).requireAccount();
    String content = json.writeValueAsString(figures.of(programme, definition, by));
    String hash = AnalysisPlans.sha256(content);
    int number = of(programme).size() + 1;
    jdbc.sql(
            """
            insert into report (network_id, id, programme, number, asked, content, sha256, made_at, made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Scope.current().network(), Ids.next(), programme, number, definition.toString(), content, hash,
            journal.now(), by)
        .update();
    journal.wrote("report.made", "programme", null, programme + " " + number + " " + hash);
    return number;
  }

  /** Latest first. */
  @Transactional(readOnly = true)
  public List<Report> of(String programme) {
    Scope.current().require(Role.ADVISER, Role.MANAGER, Role.ADMINISTRATOR, Role.FUNDER);
    return jdbc.sql(
            """
            select id, programme, number, content, sha256, made_at from report
            where network_id = ? and programme = ? order by number desc
            """)
        .params(Scope.current().network(), programme)
        .query(
            (row, index) -> new Report(
                row.getObject("id", UUID.class), row.getString("programme"), row.getInt("number"),
                json.readValue(row.getString("content"), ReportContent.class), row.getString("sha256"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** @throws NotFound when there is no such report */
  @Transactional(readOnly = true)
  public Report get(String programme, int number) {
    return of(programme).stream()
        .filter(report -> report.number() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("report"));
  }
}
