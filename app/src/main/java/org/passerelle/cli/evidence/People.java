package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.evidence.survival.FollowUp;

/**
 * The rows of a file as people followed over time.
 *
 * @param groups one, named all, when no group is asked for
 */
record People(Rows rows, FollowUp followUp, Categories groups) {

  static People read(Typed typed, List<Csv.Column> further) throws IOException {
    Csv.Column time = Rows.column(typed, "time");
    Condition event = Condition.of(typed, "event");
    List<Csv.Column> used = new ArrayList<>(List.of(time, event.used()));
    used.addAll(further);
    Rows rows = Rows.read(typed, used);
    boolean[] yes = rows.yes(event);
    int[] what = new int[yes.length];
    for (int i = 0; i < what.length; i++) {
      what[i] = yes[i] ? 1 : 0;
    }
    Categories groups = further.stream().filter(column -> column.option().equals("group")).findFirst()
        .map(column -> rows.categories(column.name()))
        .orElseGet(() -> new Categories(List.of("all"), new int[yes.length]));
    return new People(rows, new FollowUp(rows.times(time.name()), what, groups.code(), groups.size()), groups);
  }
}
