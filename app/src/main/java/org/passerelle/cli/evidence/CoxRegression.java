package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.survival.Cox;

final class CoxRegression extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--time COLUMN] [--event CONDITION] [--terms COLUMNS] [--ties KIND] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    if (!typed.has("terms")) {
      throw new BadInput("The option --terms is missing; name the columns that may explain the time.");
    }
    Cox.Ties ties = typed.oneOf("ties", List.of("efron", "breslow"), "efron").equals("efron")
        ? Cox.Ties.EFRON : Cox.Ties.BRESLOW;
    People people = People.read(typed, Rows.columns(typed, "terms"));
    if (IntStream.of(people.followUp().what()).allMatch(what -> what == 0)) {
      throw new BadInput("--event is `%s`, which no row has, so there is nothing to explain.".formatted(typed.text("event")));
    }
    Cox fit = Cox.fit(people.followUp(), people.rows().terms(typed.list("terms")), ties, typed.level());
    Answer terms = new Answer();
    for (Cox.Term term : fit.terms()) {
      terms.with(term.name(), new Answer().with("coef", term.coef()).with("se", term.se()).with("hr", term.hr())
          .with("ci", term.ci()).with("p", term.p()));
    }
    return new Answer().with("n", fit.n()).with("events", fit.events()).with("terms", terms)
        .with("logLik", fit.logLik()).with("logLikNull", fit.logLikNull()).with("converged", fit.converged())
        .with("dropped", people.rows().dropped());
  }
}
