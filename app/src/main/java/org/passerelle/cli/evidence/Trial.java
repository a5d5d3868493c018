package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.Terms;
import org.passerelle.evidence.trial.TwoArms;

final class Trial extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--arm COLUMN] [--outcome COLUMN] [--adjust COLUMNS] [--order ARMS] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    Csv.Column arm = Rows.column(typed, "arm");
    Condition outcome = Condition.of(typed, "outcome");
    List<Csv.Column> used = new ArrayList<>(List.of(arm, outcome.used()));
    used.addAll(Rows.columns(typed, "adjust"));
    Rows rows = Rows.read(typed, used);
    Categories arms = rows.categories(arm.name());
    Order order = Order.againstReference(typed, arms, "arm");
    double[] values = rows.outcome(outcome);
    twoEach(arms, order, arm.name());
    TwoArms result = TwoArms.compare(of(arms, order.first(), values), of(arms, order.second(), values), typed.level());
    Answer answer = new Answer()
        .with("n", new Answer().with(order.first(), result.first().n()).with(order.second(), result.second().n()))
        .with("means", new Answer().with(order.first(), result.first().mean())
            .with(order.second(), result.second().mean()))
        .with("diff", result.diff())
        .with("se", result.se())
        .with("ci", result.ci())
        .with("df", result.df())
        .with("p", result.p());
    adjusted(typed, rows, arms, order, values, answer);
    return answer.with("order", order.names()).with("dropped", rows.dropped());
  }

  private static void twoEach(Categories arms, Order order, String column) {
    for (String name : order.names()) {
      if (arms.count(name) < 2) {
        throw new BadInput("--arm names the column %s, where only one row with an outcome says %s; an arm needs two."
            .formatted(column, name));
      }
    }
  }

  private static double[] of(Categories arms, String name, double[] values) {
    return IntStream.range(0, values.length).filter(i -> arms.is(i, name)).mapToDouble(i -> values[i]).toArray();
  }

  private static void adjusted(
      Typed typed, Rows rows, Categories arms, Order order, double[] values, Answer answer) {
    if (!typed.has("adjust")) {
      answer.absent("adjusted");
      return;
    }
    int[] both = IntStream.range(0, values.length)
        .filter(i -> arms.is(i, order.first()) || arms.is(i, order.second())).toArray();
    Terms all = rows.terms(typed.list("adjust"));
    Terms terms = new Terms();
    for (int k = 0; k < all.size(); k++) {
      double[] column = all.column(k);
      terms.number(all.names().get(k), Arrays.stream(both).mapToDouble(i -> column[i]).toArray());
    }
    boolean[] first = new boolean[both.length];
    for (int i = 0; i < both.length; i++) {
      first[i] = arms.is(both[i], order.first());
    }
    double[] some = Arrays.stream(both).mapToDouble(i -> values[i]).toArray();
    TwoArms.Adjusted result = TwoArms.adjust(some, first, terms, typed.level());
    answer.with("adjusted", new Answer().with("diff", result.diff()).with("se", result.se()).with("ci", result.ci())
        .with("df", result.df()).with("p", result.p()));
  }
}
