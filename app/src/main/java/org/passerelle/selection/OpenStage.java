package org.passerelle.selection;

import org.passerelle.programmes.Participation;
import org.passerelle.programmes.StageVisit;
import org.passerelle.programmes.blueprint.Stage;

/** A stage of the kind {@code S} that somebody has entered and not left. */
record OpenStage<S extends Stage>(Participation who, S stage, StageVisit visit) {}
