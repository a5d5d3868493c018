package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.mentoring.AlsoWatched;
import org.passerelle.mentoring.PaperEnds;
import org.passerelle.people.People;
import org.passerelle.programmes.Edition;
import org.passerelle.scope.Scope;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to the person whose right to work runs out, and to the company where they work, as far as the person agreed that
 * it knows. When that is due the one watch over papers says, which calls the adviser; it watches people at work too.
 */
@Service
@Transactional
public class PaperWarnings implements AlsoWatched {
  private static final int DAY_BEGINS = 8;
  private static final int DAY_ENDS = 20;
  private final JdbcClient jdbc;
  private final Placements placements;
  private final Letters letters;
  private final Ways ways;
  private final Journal journal;

  PaperWarnings(JdbcClient jdbc, Placements placements, Letters letters, Ways ways, Journal journal) {
    this.jdbc = jdbc;
    this.placements = placements;
    this.letters = letters;
    this.ways = ways;
    this.journal = journal;
  }

  /** Who somebody is, and who may know of them. */
  @org.springframework.stereotype.Component
  record Ways(Introductions introductions, People people) {}

  @Override
  public Collection<UUID> in(Edition edition) {
    return placements.runningIn(edition.id());
  }

  /** Nobody wants to hear it at night; it is said again in the morning. */
  @EventListener
  void tell(PaperEnds ends) {
    int hour = journal.instant().atZone(journal.zone()).getHour();
    if (hour < DAY_BEGINS || hour >= DAY_ENDS) {
      return;
    }
    String name = ways.people().get(ends.person()).details().fullName();
    List<Placement> running =
        placements.ofPerson(ends.person()).stream().filter(Placement::isRunning).toList();
    if (isFirst(ends, "person", running.isEmpty() ? null : running.getFirst().id())) {
      letters.toPerson(ends.person(), "permit", "person", name, "day", ends.expiresOn());
    }
    for (Placement placement : running) {
      if (ways.introductions().mayKnow(ends.person(), placement.company(), Candidacy.Told.PAPERS)
          && isFirst(ends, "employer", placement.id())) {
        letters.toCompany(
            placement.company(), placement.organisation(), "permit-employer", "person", name, "company",
            placement.companyName(), "day", ends.expiresOn());
      }
    }
  }

  private boolean isFirst(PaperEnds ends, String whom, @Nullable UUID placement) {
    return jdbc.sql(
                """
                insert into paper_warning (network_id, paper_id, days, told, organisation_id, person_id, placement_id,
                                           warned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                Scope.current().network(), ends.paper(), ends.days(), whom, ends.organisation(), ends.person(),
                placement, journal.now())
            .update()
        == 1;
  }

  /** Who was written to about the papers of somebody at work, latest first: whom, how many days before, on which day. */
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
