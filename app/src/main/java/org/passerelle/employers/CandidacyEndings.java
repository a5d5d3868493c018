package org.passerelle.employers;

import java.util.List;
import java.util.UUID;
import org.passerelle.employers.Candidacy.Ending;
import org.passerelle.employers.EmployerLinks.Question;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A candidacy is over once the person works there, or nobody is looked for any more. */
@Component
class CandidacyEndings {
  private final Candidacies candidacies;
  private final Placements placements;
  private final Vacancies vacancies;
  private final Companies companies;
  private final Letters letters;

  CandidacyEndings(
      Candidacies candidacies, Placements placements, Vacancies vacancies, Companies companies, Letters letters) {
    this.candidacies = candidacies;
    this.placements = placements;
    this.vacancies = vacancies;
    this.companies = companies;
    this.letters = letters;
  }

  @EventListener
  void endThatOfWhoeverWorksThere(Happening.PlacementBegun begun) {
    Placement placement = placements.get(begun.placement());
    if (placement.vacancy() != null) {
      open(placement.vacancy()).stream()
          .filter(one -> one.participation().equals(placement.participation()))
          .forEach(one -> candidacies.end(one.id(), Ending.PLACED));
    }
  }

  /** Whoever had said yes is told. */
  @EventListener
  void endThoseOfWorkThatIsGone(Happening.VacancyClosed closed) {
    for (Candidacy one : open(closed.vacancy())) {
      if (candidacies.end(one.id(), Ending.NO_LONGER_NEEDED) && Boolean.TRUE.equals(one.yes())) {
        letters.toPerson(
            one.person(), "over", Question.CANDIDACY, one.id(), "title", vacancies.get(closed.vacancy()).terms().title(),
            "company", companies.get(one.company()).name());
      }
    }
  }

  private List<Candidacy> open(UUID vacancy) {
    return candidacies.of(vacancy).stream().filter(Candidacy::isOpen).toList();
  }
}
