package org.passerelle.cli.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cli.BadInput;
import org.passerelle.evidence.fairness.Disparity;
import org.passerelle.evidence.fairness.Disparity.Verdict;
import org.passerelle.evidence.fairness.ErrorRates;
import org.passerelle.evidence.fairness.Stratum;
import org.passerelle.evidence.proportions.Proportion;

final class Disparities extends EvidenceCommand {

  @Override
  public String usage() {
    return "[--csv FILE] [--group COLUMN] [--selected CONDITION] [--strata COLUMNS] [--actual CONDITION]"
        + " [--predicted CONDITION] [--reference GROUP] [--level SHARE] [--json]";
  }

  @Override
  Answer answer(Typed typed) throws IOException {
    if (typed.has("actual") != typed.has("predicted")) {
      throw new BadInput("--actual and --predicted belong together; give both or neither.");
    }
    Csv.Column group = Rows.column(typed, "group");
    Condition selected = Condition.of(typed, "selected");
    List<Csv.Column> used = new ArrayList<>(List.of(group, selected.used()));
    used.addAll(Rows.columns(typed, "strata"));
    if (typed.has("actual")) {
      used.add(Condition.of(typed, "actual").used());
      used.add(Condition.of(typed, "predicted").used());
    }
    Rows rows = Rows.read(typed, used);
    Selections selections = new Selections(rows.categories(group.name()), rows.yes(selected),
        Strata.of(rows, typed.list("strata")), typed.level());
    if (selections.groups().size() < 2) {
      throw new BadInput("--group names the column %s, which holds one value only; a comparison needs two groups."
          .formatted(group.name()));
    }
    Answer answer = selections.answer(reference(typed, selections));
    if (typed.has("actual")) {
      answer.with("errors", errors(typed, rows, selections.groups()));
    }
    return answer.with("dropped", rows.dropped());
  }

  private static int reference(Typed typed, Selections selections) {
    if (!typed.has("reference")) {
      return selections.mostSelected();
    }
    int place = selections.groups().names().indexOf(typed.text("reference"));
    if (place < 0) {
      throw new BadInput("--reference names the group `%s`, which does not exist; there is %s."
          .formatted(typed.text("reference"), String.join(", ", selections.groups().names())));
    }
    return place;
  }

  private static Answer errors(Typed typed, Rows rows, Categories groups) {
    boolean[] actual = rows.yes(Condition.of(typed, "actual"));
    boolean[] predicted = rows.yes(Condition.of(typed, "predicted"));
    Answer answer = new Answer();
    for (int g = 0; g < groups.size(); g++) {
      int wanted = g;
      int[] members = IntStream.range(0, actual.length).filter(i -> groups.code()[i] == wanted).toArray();
      boolean[] did = new boolean[members.length];
      boolean[] said = new boolean[members.length];
      for (int i = 0; i < members.length; i++) {
        did[i] = actual[members[i]];
        said[i] = predicted[members[i]];
      }
      ErrorRates rates = ErrorRates.of(did, said, typed.level());
      Answer inner = new Answer();
      share(inner, "falsePositiveRate", rates.falsePositive());
      share(inner, "falseNegativeRate", rates.falseNegative());
      share(inner, "precision", rates.precision());
      answer.with(groups.names().get(g), inner);
    }
    return answer;
  }

  private static void share(Answer answer, String name, @Nullable Proportion share) {
    answer.with(name, share == null ? Double.NaN : share.p());
    answer.with(name + "Ci", share == null ? null : share.wilson());
  }

  /** Who was selected, by group and stratum. */
  private record Selections(Categories groups, boolean[] selected, Categories strata, double level) {

    Proportion rate(int group) {
      long people = IntStream.of(groups.code()).filter(g -> g == group).count();
      long chosen = IntStream.range(0, selected.length).filter(i -> groups.code()[i] == group && selected[i]).count();
      return new Proportion(chosen, people, level);
    }

    /** The group with the highest share, among those with enough people if there are any. */
    int mostSelected() {
      Comparator<Integer> enough = Comparator.comparing(g -> rate(g).n() >= Disparity.ENOUGH_PEOPLE);
      return IntStream.range(0, groups.size()).boxed()
          .max(enough.thenComparing((Integer g) -> rate(g).p()).thenComparing(Comparator.reverseOrder())).orElseThrow();
    }

    Answer answer(int reference) {
      Map<String, Disparity> compared = new LinkedHashMap<>();
      Answer rates = new Answer();
      for (int g = 0; g < groups.size(); g++) {
        rates.with(groups.names().get(g), rate(g).p());
        if (g != reference) {
          compared.put(groups.names().get(g), Disparity.of(strata(g, reference), groups.size() - 1, level));
        }
      }
      Map.Entry<String, Disparity> worst = worst(compared);
      Answer answer = new Answer().with("rates", rates).with("reference", groups.names().get(reference))
          .with("group", worst.getKey());
      fields(answer, worst.getValue());
      answer.with("verdict", verdict(compared).name());
      Answer each = new Answer();
      each.with(groups.names().get(reference), own(rate(reference)));
      compared.forEach((name, disparity) -> {
        Answer inner = own(disparity.rate());
        fields(inner, disparity);
        each.with(name, inner.with("verdict", disparity.verdict().name()));
      });
      return answer.with("groups", each);
    }

    private static Answer own(Proportion rate) {
      return new Answer().with("n", rate.n()).with("selected", rate.x()).with("rate", rate.p())
          .with("rateCi", rate.wilson());
    }

    private void fields(Answer answer, Disparity disparity) {
      answer.with("impactRatio", disparity.impactRatio())
          .with("impactRatioCi", disparity.impactRatioCi())
          .with("fisherP", disparity.fisherP())
          .with("mantelHaenszel", disparity.stratified().oddsRatio())
          .with("mantelHaenszelCi", disparity.stratified().oddsRatioCi());
      if (strata.size() > 1) {
        answer.with("stratifiedImpactRatio", disparity.stratified().rateRatio())
            .with("stratifiedImpactRatioCi", disparity.stratified().rateRatioCi());
      }
    }

    private List<Stratum> strata(int group, int reference) {
      long[][] count = new long[strata.size()][4];
      for (int i = 0; i < selected.length; i++) {
        int side = groups.code()[i] == group ? 0 : groups.code()[i] == reference ? 2 : -1;
        if (side >= 0) {
          count[strata.code()[i]][side + 1]++;
          count[strata.code()[i]][side] += selected[i] ? 1 : 0;
        }
      }
      List<Stratum> result = new ArrayList<>();
      for (long[] c : count) {
        result.add(new Stratum(c[0], c[1], c[2], c[3]));
      }
      return result;
    }

    /** The group with the worst verdict, and of several the lowest ratio. */
    private static Map.Entry<String, Disparity> worst(Map<String, Disparity> compared) {
      return compared.entrySet().stream()
          .min(Comparator.comparing((Map.Entry<String, Disparity> e) -> e.getValue().verdict() != Verdict.ALERT)
              .thenComparingDouble(e -> e.getValue().impactRatio()))
          .orElseThrow();
    }

    private static Verdict verdict(Map<String, Disparity> compared) {
      List<Verdict> verdicts = compared.values().stream().map(Disparity::verdict).toList();
      return verdicts.contains(Verdict.ALERT) ? Verdict.ALERT
          : verdicts.contains(Verdict.INSUFFICIENT) ? Verdict.INSUFFICIENT : Verdict.OK;
    }
  }
}
