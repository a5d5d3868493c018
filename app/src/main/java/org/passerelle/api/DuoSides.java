package org.passerelle.api;

import java.util.UUID;
import org.passerelle.programmes.Editions;
import org.passerelle.programmes.Journeys;
import org.passerelle.programmes.Participation;
import org.passerelle.programmes.Participations;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Relationship;
import org.passerelle.programmes.blueprint.Stage;
import org.springframework.stereotype.Component;

/** Whether two participations are the two sides of a duo that a program may form. */
@Component
class DuoSides {
  private final Participations participations;
  private final Journeys journeys;
  private final Editions editions;

  DuoSides(Participations participations, Journeys journeys, Editions editions) {
    this.participations = participations;
    this.journeys = journeys;
    this.editions = editions;
  }

  /** @throws Refused with what to send instead */
  void check(UUID seekerId, UUID supporterId) {
    Participation seeker = participations.get(seekerId);
    Participation supporter = participations.get(supporterId);
    checkRoles(seeker, supporter);
    checkStands(seeker, "seeker");
    checkStands(supporter, "supporter");
  }

  private void checkRoles(Participation seeker, Participation supporter) {
    Relationship pairs = editions.blueprint(seeker.edition()).relationship();
    if (pairs == null || !seeker.role().equals(pairs.seeker())) {
      throw Refused.field("seeker", "seeker has a role that looks for nobody; send a participation that does.");
    }
    if (!supporter.edition().equals(seeker.edition()) || !supporter.role().equals(pairs.supporter())) {
      throw Refused.field(
          "supporter", "supporter gives no time in the seeker's edition; send a participation as " + pairs.supporter() + ".");
    }
  }

  /** Whoever lacks a stage or a check stands in neither; a program does not lead past them. */
  private void checkStands(Participation one, String side) {
    boolean stands =
        journeys.visits(one.id()).stream()
            .filter(StageVisit::isOpen)
            .map(visit -> journeys.journey(one).stage(visit.stage()).orElse(null))
            .anyMatch(stage -> stage instanceof Stage.Matching || stage instanceof Stage.Together);
    if (!stands) {
      throw Refused.conflict(
          "The %s does not stand in matching: a stage or a check is still missing; read the participation.".formatted(side));
    }
  }
}
