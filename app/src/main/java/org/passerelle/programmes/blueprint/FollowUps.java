package org.passerelle.programmes.blueprint;

import java.time.Period;
import java.util.List;
import org.passerelle.programmes.blueprint.yaml.Default;

/**
 * Asking later how it went.
 *
 * @param at how long after {@code counted}, one by one
 * @param of who is asked
 * @param remindAfter without an answer, once
 */
public record FollowUps(
    List<Period> at,
    @Default("end") Outcomes.WindowFrom counted,
    List<Who> of,
    @Default("P7D") Period remindAfter,
    List<Question> questions,
    List<Question> employerQuestions) {

  public FollowUps {
    at = List.copyOf(at);
    of = List.copyOf(of);
  }
}
