package org.passerelle.replay;

import org.passerelle.impact.money.Costs;
import org.passerelle.impact.trial.Draws;
import org.springframework.stereotype.Component;

/** The product's verbs for lots and for what a programme costs. */
@Component
record TrialVerbs(Draws draws, Costs costs) {}
