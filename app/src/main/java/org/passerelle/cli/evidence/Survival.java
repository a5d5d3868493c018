package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.passerelle.evidence.survival.Curve;
import org.passerelle.evidence.survival.CurveInterval;

final class Survival extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--time COLUMN] [--event CONDITION] [--group COLUMN] [--at TIMES] [--ci KIND] [--level SHARE]"
        + " [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    List<String> at = typed.list("at");
    at.forEach(time -> Typed.real("at", time));
    CurveInterval scale = scale(typed);
    double level = typed.level();
    People people = People.read(typed, Rows.maybeColumn(typed, "group"));
    Curve[] curves = Curve.byGroup(people.followUp());
    Answer groups = new Answer();
    for (int g = 0; g < curves.length; g++) {
      groups.with(people.groups().names().get(g), group(curves[g], at, level, scale));
    }
    return new Answer().with("groups", groups).with("dropped", people.rows().dropped());
  }

  static CurveInterval scale(Typed typed) {
    List<String> words = Arrays.stream(CurveInterval.values()).map(CurveInterval::word).toList();
    return CurveInterval.values()[words.indexOf(typed.oneOf("ci", words, "log"))];
  }

  private static Answer group(Curve curve, List<String> at, double level, CurveInterval scale) {
    Answer points = new Answer();
    for (String time : at) {
      Curve.Point point = curve.at(Typed.real("at", time), level, scale);
      points.with(time, new Answer()
          .with("surv", point.surv())
          .with("stdErr", point.stdErr())
          .with("lower", point.lower())
          .with("upper", point.upper())
          .with("nRisk", point.nRisk()));
    }
    return new Answer()
        .with("n", curve.n())
        .with("events", curve.events())
        .with("median", curve.median())
        .with("medianCi", curve.medianCi(level, scale))
        .with("at", points);
  }
}
