package org.passerelle.learning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.learning.Enrolment;
import org.passerelle.learning.Progress;
import org.passerelle.learning.Run;
import org.passerelle.learning.Session;

/**
 * A course as its learner sees it.
 *
 * @param position on the waiting list; {@code null} for who has a place
 * @param coming sessions still to come, soonest first
 * @param calendar address of the calendar file
 */
public record MyCourse(
    Run run, Enrolment enrolment, Progress.Course progress, @Nullable Integer position, List<Session> coming,
    String calendar) {}
