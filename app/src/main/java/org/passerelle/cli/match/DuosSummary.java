package org.passerelle.cli.match;

import java.io.PrintStream;
import org.passerelle.engine.pairing.MatchRules;
import org.passerelle.matching.reasons.ReasonWords;
import org.passerelle.pages.Texts;

/** The answer for a reader at a terminal. */
final class DuosSummary {
  private final Texts texts;

  DuosSummary(Texts texts) {
    this.texts = texts;
  }

  void print(PeopleCommand.Answer answer, PrintStream out) {
    out.println(texts.get("matching.duos.people", "mentees", answer.mentees(), "mentors", answer.mentors()));
    out.println(
        texts.get("matching.duos.found", "duos", answer.pairs().size(), "without", answer.unmatched().size()));
    out.println(texts.get(answer.certified() ? "matching.duos.proven" : "matching.duos.not-proven"));
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
    for (String rule : answer.rulesNotAsked()) {
      String name = new ReasonWords(texts).nameOf(MatchRules.named(rule));
      out.printf("%n%s%n", texts.get("matching.duos.not-asked", "column", rule, "rule", name));
    }
    answer.headingsNotRead()
        .forEach((file, headings) ->
            out.printf("%n%s%n", texts.get("matching.duos.not-read", "file", file, "headings", String.join(", ", headings))));
    for (PeopleList.Refused refused : answer.refused()) {
      out.printf("%n%s: %s%n", refused.file(), String.join(" ", refused.problems()));
    }
  }
}
