package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.Interval;
import org.passerelle.evidence.numbers.Distributions;
import org.passerelle.evidence.survival.Curve;

final class Rmst extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--time COLUMN] [--event CONDITION] [--group COLUMN] [--tau TIME] [--order GROUPS]"
        + " [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    double level = typed.level();
    double given = typed.real("tau", Double.NaN);
    People people = People.read(typed, Rows.maybeColumn(typed, "group"));
    List<String> names = people.groups().names();
    Curve[] curves = Curve.byGroup(people.followUp());
    double tau = Double.isNaN(given) ? longest(curves) : given;
    Curve.RestrictedMean[] means = new Curve.RestrictedMean[curves.length];
    Answer groups = new Answer();
    for (int g = 0; g < curves.length; g++) {
      means[g] = curves[g].restrictedMean(tau);
      groups.with(names.get(g), new Answer().with("rmst", means[g].rmst()).with("se", means[g].se()));
    }
    Answer answer = new Answer().with("groups", groups);
    Order order = order(typed, people.groups());
    if (order == null) {
      answer.absent("diff").absent("diffSe").absent("diffCi");
    } else {
      Curve.RestrictedMean first = means[names.indexOf(order.first())];
      Curve.RestrictedMean second = means[names.indexOf(order.second())];
      double diff = first.rmst() - second.rmst();
      double error = Math.hypot(first.se(), second.se());
      answer.with("diff", diff).with("diffSe", error)
          .with("diffCi", Interval.around(diff, Distributions.z(level) * error)).with("order", order.names());
    }
    return answer.with("tau", tau).with("dropped", people.rows().dropped());
  }

  /** Of two groups the first in sorted order minus the second. */
  private static @Nullable Order order(Typed typed, Categories groups) {
    Order order = Order.typed(typed, groups);
    return order == null && groups.size() == 2 ? new Order(groups.names().getFirst(), groups.names().getLast()) : order;
  }

  /** The longest limit that every curve reaches. */
  private static double longest(Curve[] curves) {
    double longest = 0;
    double reached = Double.POSITIVE_INFINITY;
    for (Curve curve : curves) {
      longest = Math.max(longest, curve.lastTime());
      reached = curve.complete() ? reached : Math.min(reached, curve.lastTime());
    }
    return Math.min(longest, reached);
  }
}
