package org.passerelle.mentoring;

import org.springframework.stereotype.Component;

/** What was told of a duo since it formed. */
@Component
record DuoTales(Meetings meetings, CheckIns checkIns, Alerts alerts, Closings closings) {}
