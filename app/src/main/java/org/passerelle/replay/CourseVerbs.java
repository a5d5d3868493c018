package org.passerelle.replay;

import org.passerelle.learning.Certificates;
import org.passerelle.learning.Enrolments;
import org.passerelle.learning.Hours;
import org.passerelle.learning.Presences;
import org.passerelle.learning.Runs;
import org.passerelle.learning.Sessions;
import org.springframework.stereotype.Component;

/** The product's verbs for courses: the same that pages call. */
@Component
record CourseVerbs(
    Runs runs, Sessions sessions, Enrolments enrolments, Presences presences, Hours hours, Certificates certificates) {}
