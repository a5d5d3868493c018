package org.passerelle.replay;

import org.passerelle.matching.MatchingMeeting;
import org.passerelle.matching.MatchingRegister;
import org.passerelle.matching.Proposals;
import org.passerelle.matching.WeightsHistory;
import org.passerelle.oversight.Assessments;
import org.passerelle.oversight.Contests;
import org.passerelle.oversight.ImpactQuestionnaire;
import org.passerelle.oversight.RegisterList;
import org.passerelle.oversight.RuleVersions;
import org.passerelle.oversight.StepStates;
import org.springframework.stereotype.Component;

/** The product's verbs for pairs and for oversight: the same that pages call. */
@Component
record OversightVerbs(
    MatchingMeeting meeting, MatchingRegister sights, Proposals pairs, WeightsHistory weights, RuleVersions versions,
    StepStates states, Assessments assessments, ImpactQuestionnaire questionnaire, RegisterList list, Contests contests) {}
