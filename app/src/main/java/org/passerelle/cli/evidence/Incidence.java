package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.survival.CompetingEvents;
import org.passerelle.evidence.survival.FollowUp;

final class Incidence extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--time COLUMN] [--cause COLUMN] [--at TIMES] [--censored VALUE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    List<String> at = typed.list("at");
    at.forEach(time -> Typed.real("at", time));
    Csv.Column time = Rows.column(typed, "time");
    Csv.Column cause = Rows.column(typed, "cause");
    Rows rows = Rows.read(typed, List.of(time, cause));
    Categories causes = rows.categories(cause.name());
    String censored = censored(typed, causes);
    List<String> names = new ArrayList<>(causes.names());
    names.remove(censored);
    int[] what = new int[rows.n()];
    for (int i = 0; i < what.length; i++) {
      what[i] = names.indexOf(causes.names().get(causes.code()[i])) + 1;
    }
    CompetingEvents events = CompetingEvents.of(
        new FollowUp(rows.times(time.name()), what, new int[what.length], 1), names.size());
    List<String> shown = at.isEmpty() ? List.of(plain(events.lastTime())) : at;
    Answer answer = new Answer();
    for (int c = 1; c <= names.size(); c++) {
      Answer points = new Answer();
      for (String when : shown) {
        CompetingEvents.Incidence incidence = events.at(c, Typed.real("at", when));
        points.with(when, new Answer().with("cif", incidence.cif()).with("se", incidence.se())
            .with("naive", incidence.naive()));
      }
      answer.with(names.get(c - 1), new Answer().with("events", events.events(c)).with("at", points));
    }
    return new Answer().with("n", rows.n()).with("causes", answer).with("dropped", rows.dropped());
  }

  /** What stands for "nothing happened": as typed, else 0, else censored. */
  private static String censored(Typed typed, Categories causes) {
    String demand = typed.maybe("censored").orElse("0");
    if (causes.names().contains(demand) || demand.equals("none")) {
      return demand;
    }
    String held = String.join(", ", causes.names().subList(0, Math.min(10, causes.size())));
    if (typed.has("censored")) {
      throw new BadInput("--censored is `%s`, which does not stand in the column %s; it holds %s."
          .formatted(demand, typed.text("cause"), held));
    }
    return causes.names().stream().filter(name -> name.equalsIgnoreCase("censored")).findFirst()
        .orElseThrow(() -> new BadInput(
            "The column %s holds %s; name the value for \"nothing happened\" with --censored, or none if there is none."
                .formatted(typed.text("cause"), held)));
  }

  private static String plain(double time) {
    return time == Math.rint(time) && Math.abs(time) < 1e15 ? Long.toString((long) time) : Double.toString(time);
  }
}
