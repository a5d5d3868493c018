package org.passerelle.replay;

import org.passerelle.selection.Nominations;
import org.passerelle.selection.Observations;
import org.passerelle.selection.Selections;
import org.passerelle.selection.StageDecisions;
import org.passerelle.selection.Tests;
import org.springframework.stereotype.Component;

/** The product's verbs for choosing people: the same that pages call. */
@Component
record ChoiceVerbs(
    Nominations nominations, Tests tests, Observations observations, Selections selections, StageDecisions decisions) {}
