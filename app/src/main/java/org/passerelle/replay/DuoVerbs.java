package org.passerelle.replay;

import org.passerelle.impact.Departures;
import org.passerelle.impact.FollowUps;
import org.passerelle.impact.Outcomes;
import org.passerelle.impact.funders.Entries;
import org.passerelle.mentoring.Agreements;
import org.passerelle.mentoring.Alerts;
import org.passerelle.mentoring.CheckIns;
import org.passerelle.mentoring.Concerns;
import org.passerelle.mentoring.Duos;
import org.passerelle.mentoring.Meetings;
import org.passerelle.mentoring.Pauses;
import org.springframework.stereotype.Component;

/** The product's verbs for people who walk together and what comes of it: the same that pages and the API call. */
@Component
record DuoVerbs(
    Duos duos,
    Agreements agreements,
    Meetings meetings,
    CheckIns checkIns,
    Alerts alerts,
    Outcomes outcomes,
    Departures departures,
    FollowUps followUps,
    Pauses pauses,
    Concerns concerns,
    Entries entries) {}
