package org.passerelle.intake;

import java.util.List;
import org.passerelle.access.Journal;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageGate;
import org.passerelle.programmes.blueprint.ScreeningCheck;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** Nobody enters a stage before the checks that the blueprint asks for are seen, in order, and not due again. */
@Component
class ScreeningGate implements StageGate {
  private final ScreeningRepository papers;
  private final Editions editions;
  private final Journal journal;

  ScreeningGate(ScreeningRepository papers, Editions editions, Journal journal) {
    this.papers = papers;
    this.editions = editions;
    this.journal = journal;
  }

  @Override
  public boolean mayOpen(Participation participation, Stage stage) {
    List<ScreeningCheck> asked =
        editions.blueprint(participation.edition()).role(participation.role()).checks().stream()
            .filter(check -> check.before().equals(stage.key()))
            .toList();
    if (asked.isEmpty()) {
      return true;
    }
    List<ScreeningRepository.Row> seen = papers.ofPeople(List.of(participation.person()));
    return asked.stream()
        .allMatch(
            check ->
                new Screening(
                        check,
                        seen.stream().filter(row -> row.isOf(check)).map(ScreeningRepository.Row::seen).toList())
                    .isValidOn(journal.today()));
  }
}
