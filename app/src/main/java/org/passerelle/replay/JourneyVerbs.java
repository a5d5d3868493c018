package org.passerelle.replay;

import org.passerelle.impact.Outcomes;
import org.passerelle.intake.Leavings;
import org.passerelle.programmes.Participations;
import org.springframework.stereotype.Component;

/** Everything that a history of any blueprint may call. */
@Component
record JourneyVerbs(
    IntakeVerbs intake, ChoiceVerbs choice, CourseVerbs courses, WorkVerbs work, Leavings leavings,
    Outcomes outcomes, Participations participations, TrialVerbs trial) {}
