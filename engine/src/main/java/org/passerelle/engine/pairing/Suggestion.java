package org.passerelle.engine.pairing;

import java.util.List;
import org.passerelle.engine.pairing.people.Mentor;

/**
 * A possible mentor for one mentee.
 *
 * @param position the mentor's place in the list the index was built from
 * @param reasons one a factor; their points add up to the score
 * @param toAsk what is presumed because somebody did not state it
 */
public record Suggestion(
    int position, Mentor mentor, int score, List<Reason> reasons, List<Verdict.Presumed> toAsk) {}
