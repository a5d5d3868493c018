package org.passerelle.employers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.WorkRight;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** What must hold before somebody begins at a company in a stage of their journey. */
@Component
class PlacementRules {
  private final StagePapers papers;
  private final Vacancies vacancies;

  PlacementRules(StagePapers papers, Vacancies vacancies) {
    this.papers = papers;
    this.vacancies = vacancies;
  }

  StagePapers papers() {
    return papers;
  }

  int places(UUID vacancy) {
    return vacancies.get(vacancy).terms().places();
  }

  /** The first rule that speaks against it. */
  Optional<Offering> against(Stage.Placement stage, UUID person, Placements.AtStage asked) {
    if (stage.tutor() && asked.tutor() == null) {
      return Optional.of(new Offering.NoTutor());
    }
    if (!fits(stage, asked.terms())) {
      return Optional.of(new Offering.OtherLength(stage.least(), stage.most()));
    }
    LocalDate first = asked.terms().startsOn();
    WorkRight right = papers.right(person, first);
    if (asked.terms().needsWorkRight() && (right instanceof WorkRight.MayNot || right instanceof WorkRight.Lapsed)) {
      return Optional.of(new Offering.NoRightToWork(right));
    }
    var missing = papers.missing(person, stage.papers(), first);
    return missing.isEmpty() ? Optional.empty() : Optional.of(new Offering.PapersMissing(missing));
  }

  /** The last day counts, so work of three months from the first ends on the last. */
  static boolean fits(Stage.Placement stage, WorkTerms terms) {
    LocalDate end = terms.endsOn();
    if (end == null) {
      return true;
    }
    LocalDate after = end.plusDays(1);
    return (stage.least() == null || !after.isBefore(terms.startsOn().plus(stage.least())))
        && (stage.most() == null || !after.isAfter(terms.startsOn().plus(stage.most()).plusDays(1)));
  }
}
