package org.passerelle.cli.match;

import java.io.PrintStream;
import org.passerelle.pages.Texts;

/** The answer for a reader at a terminal. */
final class DuosSummary {
  private final Texts texts;

  DuosSummary(Texts texts) {
    this.texts = texts;
  }

  void print(PeopleCommand.Answer answer, PrintStream out) {
    out.printf(
        "%d mentees, %d mentors: %d duos, %d mentees without; proven best: %s%n",
        answer.mentees(), answer.mentors(), answer.pairs().size(), answer.unmatched().size(), answer.certified() ? "yes" : "no");
    for (DuosInWords.Pair pair : answer.pairs()) {
      out.printf("%n%s - %s: %d / %d%n", pair.mentee().name(), pair.mentor().name(), pair.score(), pair.outOf());
      pair.reasons().stream()
          .filter(why -> why.points() > 0)
          .forEach(why -> out.printf("  %2d  %s%n", why.points(), why.text()));
      pair.toAsk().forEach(question -> out.printf("   ?  %s%n", question));
    }
    if (!answer.unmatched().isEmpty()) {
      out.printf("%n%s%n", texts.get("matching.duos.without"));
      answer.unmatched().forEach(without -> out.printf("  %s: %s%n", without.mentee().name(), without.why()));
    }
    answer.rulesNotAsked().forEach(rule -> out.printf("%nThe mentors' list has no column `%s`: not asked.%n", rule));
    for (PeopleList.Refused refused : answer.refused()) {
      out.printf("%n%s: %s%n", refused.file(), String.join(" ", refused.problems()));
    }
  }
}
