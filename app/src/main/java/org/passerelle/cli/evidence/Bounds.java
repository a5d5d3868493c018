package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.trial.MissingFollowUp;
import org.passerelle.evidence.trial.MissingFollowUp.Arm;

final class Bounds extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--t-assigned N] [--t-followed N] [--t-positive N] [--c-assigned N] [--c-followed N] [--c-positive N]"
        + " [--csv FILE] [--arm COLUMN] [--outcome CONDITION] [--order ARMS] [--range NUMBERS] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    if (!typed.has("csv")) {
      return answer(MissingFollowUp.bounds(counted(typed, "t"), counted(typed, "c"), 0, 1));
    }
    Csv.Column column = Rows.column(typed, "arm");
    Condition outcome = Condition.of(typed, "outcome");
    Rows rows = Rows.read(typed, List.of(column), List.of(outcome.used()));
    Categories arms = rows.categories(column.name());
    Order order = Order.againstReference(typed, arms, "arm");
    double[] values = rows.outcome(outcome);
    double[] range = range(typed, values);
    MissingFollowUp bounds = MissingFollowUp.bounds(
        arm(arms, order.first(), values), arm(arms, order.second(), values), range[0], range[1]);
    return answer(bounds).with("order", order.names()).with("dropped", rows.dropped());
  }

  private static Answer answer(MissingFollowUp bounds) {
    return new Answer()
        .with("completeCase", bounds.completeCase())
        .with("missingIsFailure", bounds.missingIsFailure())
        .with("worstCase", bounds.worstCase())
        .with("lee", Double.isNaN(bounds.lee().low()) ? null : bounds.lee());
  }

  private static Arm counted(Typed typed, String side) {
    long assigned = typed.whole(side + "-assigned");
    long followed = typed.whole(side + "-followed");
    long positive = typed.whole(side + "-positive");
    if (assigned == 0) {
      throw new BadInput("--%s-assigned is 0; each arm needs at least one person.".formatted(side));
    }
    if (followed > assigned) {
      throw new BadInput("--%s-followed is %d, more than --%s-assigned, which is %d."
          .formatted(side, followed, side, assigned));
    }
    if (positive > followed) {
      throw new BadInput("--%s-positive is %d, more than --%s-followed, which is %d."
          .formatted(side, positive, side, followed));
    }
    return Arm.counts(assigned, followed, positive);
  }

  private static Arm arm(Categories arms, String name, double[] values) {
    int[] rows = IntStream.range(0, values.length).filter(i -> arms.is(i, name)).toArray();
    return Arm.of(rows.length, Arrays.stream(rows).mapToDouble(i -> values[i]).filter(v -> !Double.isNaN(v))
        .toArray());
  }

  private static double[] typedRange(Typed typed, double[] values) {
    double least = Typed.real("range", typed.list("range").getFirst());
    double most = Typed.real("range", typed.list("range").getLast());
    if (DoubleStream.of(values).anyMatch(value -> value < least || value > most)) {
      throw new BadInput("--range is `%s`, but --outcome lies outside it in some rows; make it wider."
          .formatted(typed.text("range")));
    }
    return new double[] {least, most};
  }

  /** 0 to 1 for an outcome of 0 and 1, else from the least to the most seen, unless typed. */
  private static double[] range(Typed typed, double[] values) {
    List<String> words = typed.list("range");
    if (words.size() == 2) {
      return typedRange(typed, values);
    }
    if (!words.isEmpty()) {
      throw new BadInput("--range is `%s`; give the least and the most possible outcome, such as --range 0,40."
          .formatted(typed.text("range")));
    }
    double[] seen = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
    boolean binary = DoubleStream.of(seen).allMatch(v -> v == 0 || v == 1);
    return binary ? new double[] {0, 1}
        : new double[] {DoubleStream.of(seen).min().orElse(0), DoubleStream.of(seen).max().orElse(1)};
  }
}
