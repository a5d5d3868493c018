package org.passerelle.impact.funders;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Each indicator by gender, and the sums that must hold. */
public record IndicatorTable(Map<Indicator, Row> rows) {

  /** People who did not say their gender are in the total alone. */
  public record Row(int women, int men, int nonBinary, int total) {}

  /** A sum that must hold: {@code left} at most {@code right}, or equal. */
  public record Check(String left, int leftSum, boolean equal, String right, int rightSum) {
    public boolean holds() {
      return equal ? leftSum == rightSum : leftSum <= rightSum;
    }
  }

  static IndicatorTable of(List<Participant> people) {
    Map<Indicator, Row> rows = new EnumMap<>(Indicator.class);
    for (Indicator indicator : Indicator.all()) {
      List<Participant> counted = people.stream().filter(indicator::counts).toList();
      rows.put(
          indicator,
          new Row(of(counted, "woman"), of(counted, "man"), of(counted, "non-binary"), counted.size()));
    }
    return new IndicatorTable(rows);
  }

  private static int of(List<Participant> people, String gender) {
    return (int) people.stream().filter(person -> person.entry().gender().equals(gender)).count();
  }

  /** The rules a managing authority checks first. */
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(check(true, Indicator.EECO01, Indicator.EECO02, Indicator.EECO04, Indicator.EECO05));
    checks.add(check(false, Indicator.EECO02, Indicator.EECO03));
    checks.add(check(false, Indicator.EECO01, Indicator.EECO06, Indicator.EECO07, Indicator.EECO08));
    checks.add(check(false, Indicator.EECO01, Indicator.EECO09, Indicator.EECO10, Indicator.EECO11));
    checks.add(check(false, Indicator.EECO04, Indicator.EECR01));
    checks.add(check(false, Indicator.EECO01, Indicator.EECR04));
    int gendered = 0;
    int total = 0;
    for (Row row : rows.values()) {
      gendered += row.women() + row.men() + row.nonBinary();
      total += row.total();
    }
    checks.add(new Check("F + M + X", gendered, false, "T", total));
    return checks;
  }

  private Check check(boolean equal, Indicator right, Indicator... left) {
    List<String> names = new ArrayList<>();
    int sum = 0;
    for (Indicator one : left) {
      names.add(one.name());
      sum += at(one).total();
    }
    return new Check(String.join(" + ", names), sum, equal, right.name(), at(right).total());
  }

  public Row at(Indicator indicator) {
    return rows.getOrDefault(indicator, new Row(0, 0, 0, 0));
  }
}
