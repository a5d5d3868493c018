package org.passerelle.replay;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.impact.Indicators;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprints;
import org.springframework.stereotype.Component;

/** Makes histories that use the product's own verbs. */
@Component
class Histories {
  private final IntakeVerbs intake;
  private final DuoVerbs duos;
  private final Indicators indicators;

  Histories(IntakeVerbs intake, DuoVerbs duos, Indicators indicators) {
    this.intake = intake;
    this.duos = duos;
    this.indicators = indicators;
  }

  Edition open(UUID organisation, String programme, String name, LocalDate first) {
    Blueprints.Loaded blueprint = Blueprints.shipped(programme).orElseThrow();
    return intake.editions().open(organisation, intake.editions().load(blueprint), name, first, null);
  }

  History of(Plan plan, LocalDate today, Edition edition, ReplayStaff staff, long seed) {
    return new History(plan, today, edition, staff, Stagehand.ZONE, intake, duos, indicators, seed);
  }
}
