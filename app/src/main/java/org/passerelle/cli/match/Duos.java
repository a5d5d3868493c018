package org.passerelle.cli.match;

import java.util.List;
import org.passerelle.engine.pairing.MentorIndex;
import org.passerelle.engine.pairing.Shortages;
import org.passerelle.engine.pairing.Suggestion;
import org.passerelle.engine.pairing.people.Mentee;
import org.passerelle.engine.pairing.people.Mentor;
import org.passerelle.engine.solve.CertificateChecker;
import org.passerelle.engine.solve.Matching;
import org.passerelle.engine.solve.MatchingProblem;
import org.passerelle.engine.solve.Objective;
import org.passerelle.engine.solve.Solver;
import org.passerelle.matching.kernel.KernelSettings;

/** The best whole set of pairs of two lists: most pairs, then the best total, with proof. */
record Duos(
    List<Mentee> mentees,
    List<Mentor> mentors,
    KernelSettings settings,
    MentorIndex index,
    Matching matching,
    boolean certified) {
  private static final int TO_CHOOSE_FROM = 3;

  static Duos of(List<Mentee> mentees, List<Mentor> mentors, KernelSettings settings) {
    var index = new MentorIndex(mentors, settings.rules(), settings.scoring());
    var builder =
        MatchingProblem.builder(mentees.size(), mentors.stream().mapToInt(Mentor::openPlaces).toArray());
    index.pairs(mentees, builder::add);
    MatchingProblem problem = builder.build();
    Matching matching = Solver.best(problem, Objective.MAX_PAIRS);
    return new Duos(
        mentees, mentors, settings, index, matching, CertificateChecker.proves(problem, matching));
  }

  /** The best other mentors for this mentee, whether or not they have others now. */
  List<Suggestion> alternatives(int mentee) {
    return index.suggest(mentees.get(mentee), TO_CHOOSE_FROM + 1).stream()
        .filter(suggestion -> suggestion.position() != matching.mentorOf()[mentee])
        .limit(TO_CHOOSE_FROM)
        .toList();
  }

  Shortages shortages() {
    return new Shortages(index, mentees, TO_CHOOSE_FROM);
  }
}
