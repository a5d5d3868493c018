package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.survival.LogRank;

final class Logrank extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--time COLUMN] [--event CONDITION] [--group COLUMN] [--strata COLUMNS]"
        + " [--rho NUMBER] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    double rho = typed.real("rho", 0);
    List<Csv.Column> used = new ArrayList<>();
    used.add(Rows.column(typed, "group"));
    used.addAll(Rows.columns(typed, "strata"));
    People people = People.read(typed, used);
    if (people.groups().size() < 2) {
      throw new BadInput("--group names the column %s, which holds one value only; a test needs two groups."
          .formatted(typed.text("group")));
    }
    Categories strata = Strata.of(people.rows(), typed.list("strata"));
    LogRank test = LogRank.test(people.followUp(), strata.code(), strata.size(), rho);
    Answer n = new Answer();
    Answer observed = new Answer();
    Answer expected = new Answer();
    for (int g = 0; g < people.groups().size(); g++) {
      String name = people.groups().names().get(g);
      n.with(name, test.n()[g]);
      observed.with(name, test.observed()[g]);
      expected.with(name, test.expected()[g]);
    }
    return new Answer().with("n", n).with("observed", observed).with("expected", expected)
        .with("chisq", test.chisq()).with("df", test.df()).with("p", test.p()).with("dropped", people.rows().dropped());
  }
}
