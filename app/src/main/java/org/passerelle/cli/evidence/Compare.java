package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.comparison.Balance;
import org.passerelle.evidence.comparison.Comparison;
import org.passerelle.evidence.comparison.Estimate;
import org.passerelle.evidence.comparison.Method;
import org.passerelle.evidence.comparison.Overlap;
import org.passerelle.evidence.comparison.Study;

final class Compare extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--treat CONDITION] [--outcome CONDITION] [--terms COLUMNS] [--method NAME]"
        + " [--before CONDITION] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    Method method = method(typed);
    boolean did = method == Method.DID;
    if (did && !typed.has("before")) {
      throw new BadInput("The option --before is missing; did needs the column with the outcome before the programme.");
    }
    if (!did && !typed.has("terms")) {
      throw new BadInput("The option --terms is missing; name the columns on which the groups should be made alike.");
    }
    Condition treat = Condition.of(typed, "treat");
    Condition outcome = Condition.of(typed, "outcome");
    List<Csv.Column> used = new ArrayList<>(List.of(treat.used(), outcome.used()));
    used.addAll(Rows.columns(typed, "terms"));
    if (did) {
      used.add(Condition.of(typed, "before").used());
    }
    Rows rows = Rows.read(typed, used);
    boolean[] treated = rows.yes(treat);
    twoEach(typed, treated);
    Study study = new Study(treated, rows.outcome(outcome), rows.terms(typed.list("terms")));
    double[] before = did ? rows.outcome(Condition.of(typed, "before")) : null;
    Estimate estimate = Comparison.estimate(study, method, before, typed.level());
    Answer answer = new Answer()
        .with("method", method.word())
        .with("estimand", method.estimand())
        .with("n", new Answer().with("treated", study.treatedCount()).with("others", study.n() - study.treatedCount()))
        .with("estimate", estimate.estimate())
        .with("se", estimate.se())
        .with("ci", estimate.refused() ? null : estimate.ci())
        .with("ess", estimate.ess())
        .with("essTreated", estimate.essTreated());
    if (estimate.adjusted() != null) {
      answer.with("adjusted", new Answer().with("estimate", estimate.adjusted().estimate())
          .with("se", estimate.adjusted().se()).with("ci", estimate.adjusted().ci()));
    }
    return picture(answer, estimate).with("dropped", rows.dropped());
  }

  private static void twoEach(Typed typed, boolean[] treated) {
    int took = 0;
    for (boolean one : treated) {
      took += one ? 1 : 0;
    }
    if (took < 2 || treated.length - took < 2) {
      throw new BadInput("--treat is `%s`, which holds for %d rows of %d; a comparison needs at least two on either side."
          .formatted(typed.text("treat"), took, treated.length));
    }
  }

  private static Method method(Typed typed) {
    Method[] methods = Method.values();
    List<String> words = Arrays.stream(methods).map(Method::word).toList();
    return methods[words.indexOf(typed.oneOf("method", words, "ipw"))];
  }

  private static Answer picture(Answer answer, Estimate estimate) {
    Balance balance = estimate.balance();
    Answer both = new Answer().with("before", differences(balance.before()));
    if (balance.after() == null) {
      both.absent("after");
    } else {
      both.with("after", differences(balance.after()));
    }
    answer.with("balance", both);
    Overlap overlap = estimate.overlap();
    if (overlap == null) {
      return answer.absent("overlap").absent("warning").absent("refused");
    }
    return answer
        .with("overlap", new Answer().with("treatedOutside", overlap.treatedOutside())
            .with("shareOutside", overlap.shareOutside()))
        .with("warning", overlap.warning())
        .with("refused", overlap.refusal());
  }

  private static Answer differences(Map<String, Double> terms) {
    Answer answer = new Answer();
    terms.forEach((term, difference) -> answer.with(term, (double) difference));
    return answer;
  }
}
