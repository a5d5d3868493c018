package org.passerelle.employers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.access.Journal;
import org.passerelle.people.Paper;
import org.passerelle.people.PaperExpiry;
import org.passerelle.people.PaperExpiry.Warning;
import org.passerelle.people.Papers;
import org.passerelle.people.People;
import org.passerelle.people.PersonDetails;
import org.passerelle.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Warns whoever must act before the permit of somebody at work runs out: the adviser and the person always, the company
 * where the person agreed that it knows.
 */
@Service
@Transactional
public class PaperWarnings {
  private final JdbcClient jdbc;
  private final Placements placements;
  private final Plans plans;
  private final Ways ways;
  private final Journal journal;

  PaperWarnings(JdbcClient jdbc, Placements placements, Plans plans, Ways ways, Journal journal) {
    this.jdbc = jdbc;
    this.placements = placements;
    this.plans = plans;
    this.ways = ways;
    this.journal = journal;
  }

  /** Who is told, and what about. */
  @Component
  record Ways(Letters letters, Introductions introductions, People people, Papers papers) {}

  /** Sends every warning that is due and was not sent. @return how many */
  public int warn() {
    List<Placement> running = placements.running();
    Map<UUID, List<Paper>> papers = ways.papers().ofAll(running.stream().map(Placement::person).toList());
    int sent = 0;
    for (Placement placement : running) {
      for (Paper paper : PaperExpiry.watched(papers.getOrDefault(placement.person(), List.of()))) {
        sent += warn(placement, paper);
      }
    }
    return sent;
  }

  private int warn(Placement placement, Paper paper) {
    LocalDate today = journal.today();
    return PaperExpiry.due(paper, today, plans.blueprint(placement).warnings().permit())
        .map(warning -> warn(placement, warning))
        .orElse(0);
  }

  private int warn(Placement placement, Warning warning) {
    PersonDetails details = ways.people().get(placement.person()).details();
    Object[] words = {
      "person", details.fullName(), "company", placement.companyName(), "day", warning.paper().expiresOn()
    };
    int sent = 0;
    if (isFirst(placement, warning, "adviser")) {
      ways.letters().toAdviser(placement.participation(), placement.organisation(), "permit", words);
      sent++;
    }
    if (isFirst(placement, warning, "person")) {
      ways.letters().toPerson(placement.person(), "permit", words);
      sent++;
    }
    boolean mayKnow =
        ways.introductions().mayKnow(placement.person(), placement.company(), Candidacy.Told.PAPERS);
    if (mayKnow && isFirst(placement, warning, "employer")) {
      ways.letters()
          .toCompany(placement.company(), placement.organisation(), "permit-employer", words);
      sent++;
    }
    return sent;
  }

  private boolean isFirst(Placement placement, Warning warning, String whom) {
    return jdbc.sql("insert into paper_warning values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                Scope.current().network(), warning.paper().id(), warning.days(), whom, placement.organisation(),
                placement.person(), placement.id(), journal.now())
            .update()
        == 1;
  }

  /** Who was told of a person's papers, latest first: what, how many days before, on which day. */
  @Transactional(readOnly = true)
  public List<Sent> of(UUID placement) {
    return jdbc.sql(
            """
            select told, days, warned_at::date as on from paper_warning where network_id = ? and placement_id = ?
            order by warned_at desc, told
            """)
        .params(Scope.current().network(), placement)
        .query(Sent.class)
        .list();
  }

  public record Sent(String told, int days, LocalDate on) {}
}
