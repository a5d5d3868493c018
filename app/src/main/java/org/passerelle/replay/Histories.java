package org.passerelle.replay;

import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.impact.Definition;
import org.passerelle.impact.Indicators;
import org.passerelle.programmes.Edition;
import org.passerelle.programmes.blueprint.Blueprint;
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

  Edition open(UUID organisation, Blueprints.Loaded blueprint, String name, LocalDate first) {
    return intake.editions().open(organisation, intake.editions().load(blueprint), name, first, null);
  }

  /** Supporters who are active now in a programme's other editions. */
  int supporters(Blueprint blueprint) {
    return intake.editions().ofProgramme(blueprint.key()).isEmpty()
        ? 0
        : indicators.of(blueprint.key(), Definition.of(blueprint)).mentorsActive();
  }

  History of(Script script, ReplayStaff staff) {
    return new History(script, staff, intake, duos, indicators);
  }
}
