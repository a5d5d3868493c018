package org.passerelle.impact.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.access.Journal;
import org.passerelle.access.Networks;
import org.passerelle.impact.Definition;
import org.passerelle.impact.GroupRates;
import org.passerelle.impact.GroupRates.Group;
import org.passerelle.impact.Grouping;
import org.passerelle.impact.OutcomeCurve;
import org.passerelle.impact.TrialResult;
import org.passerelle.impact.money.Assumptions;
import org.passerelle.impact.money.Returns;
import org.passerelle.impact.money.Worth;
import org.passerelle.impact.report.ReportContent.Asked;
import org.passerelle.impact.report.ReportContent.Curve;
import org.passerelle.impact.report.ReportContent.Mark;
import org.passerelle.impact.report.ReportContent.Money;
import org.passerelle.impact.report.ReportContent.Trial;
import org.passerelle.impact.shown.Counted;
import org.passerelle.impact.shown.ShownTable;
import org.passerelle.impact.shown.ShownTables;
import org.passerelle.programmes.blueprint.Blueprint;
import org.springframework.stereotype.Component;

/** Gathers a report's figures, each as outsiders may see it. */
@Component
class ReportFigures {
  private static final int FEWEST_FOR_A_CURVE = 20;
  private final ReportSources sources;
  private final ShownTables tables;
  private final ReportPlans plans;
  private final Networks networks;
  private final Journal journal;

  ReportFigures(ReportSources sources, ShownTables tables, ReportPlans plans, Networks networks, Journal journal) {
    this.sources = sources;
    this.tables = tables;
    this.plans = plans;
    this.networks = networks;
    this.journal = journal;
  }

  ReportContent of(String programme, Definition definition, UUID by) {
    String asked = definition.toString();
    Blueprint blueprint = sources.indicators().blueprint(programme);
    GroupRates years = sources.dashboards().groups(blueprint, definition, Grouping.YEAR);
    ShownTable outcomes = tables.show(programme, outcomes(years), asked);
    Trial trial = trial(blueprint, definition, asked);
    String version = ReportFigures.class.getPackage().getImplementationVersion();
    return new ReportContent(
        programme, networks.current().name(), blueprint.version(),
        version == null ? "0.1" : version, journal.today(), plans.nameOf(by), Asked.of(definition), outcomes,
        tables.show(programme, years(years), asked), curve(blueprint, definition), trial,
        money(blueprint, definition, outcomes, trial), plans.of(programme, definition));
  }

  private static Counted outcomes(GroupRates years) {
    long[] sums = new long[3];
    years.groups().forEach(year -> {
      sums[0] += year.positive();
      sums[1] += year.known() - year.positive();
      sums[2] += year.cohort() - year.known();
    });
    return Counted.outcomes(sums[0], sums[1], sums[2]);
  }

  private static Counted years(GroupRates years) {
    List<Group> groups = years.groups().isEmpty() ? List.of(new Group("–", 0, 0, 0)) : years.groups();
    long[][] counts =
        groups.stream()
            .map(year -> new long[] {year.positive(), year.known() - year.positive(), year.cohort() - year.known()})
            .toArray(long[][]::new);
    return new Counted(
        "years", groups.stream().map(Group::name).toList(),
        List.of(Counted.POSITIVE, Counted.WITHOUT, Counted.UNKNOWN), counts);
  }

  private @Nullable Curve curve(Blueprint blueprint, Definition definition) {
    OutcomeCurve curve = sources.dashboards().curve(blueprint, definition).orElse(null);
    if (curve == null || curve.people() < FEWEST_FOR_A_CURVE) {
      return null;
    }
    List<Mark> marks =
        curve.points().stream()
            .filter(point -> point.atRisk() >= ShownTables.THRESHOLD)
            .map(point -> new Mark(
                point.months(), rounded(point.reached(), curve), rounded(point.between().low(), curve),
                rounded(point.between().high(), curve), rounded(point.naive(), curve), rounded(point.left(), curve),
                nearestTen(point.atRisk())))
            .toList();
    return marks.isEmpty() ? null : new Curve(marks, curve.every());
  }

  /** To steps of at least five people, so that two curves cannot be subtracted either. */
  private static double rounded(double share, OutcomeCurve curve) {
    double step = Math.ceil(100.0 * ShownTables.THRESHOLD / curve.people()) / 100;
    return Math.min(1, Math.round(share / step) * step);
  }

  private static int nearestTen(int people) {
    return (int) Math.round(people / 10.0) * 10;
  }

  private @Nullable Trial trial(Blueprint blueprint, Definition definition, String asked) {
    Optional<TrialResult> found = sources.dashboards().trial(blueprint, definition);
    if (found.isEmpty()) {
      return null;
    }
    TrialResult.Arm treated = found.get().treatment();
    TrialResult.Arm control = found.get().control();
    ShownTable shown =
        tables.show(
            blueprint.key(),
            new Counted(
                "arms", List.of(treated.arm(), control.arm()),
                List.of(Counted.POSITIVE, Counted.WITHOUT, Counted.UNKNOWN),
                new long[][] {row(treated), row(control)}),
            asked);
    Long treatedPositive = shown.at(treated.arm(), Counted.POSITIVE);
    Long treatedWithout = shown.at(treated.arm(), Counted.WITHOUT);
    Long controlPositive = shown.at(control.arm(), Counted.POSITIVE);
    Long controlWithout = shown.at(control.arm(), Counted.WITHOUT);
    if (treatedPositive == null || treatedWithout == null || controlPositive == null || controlWithout == null
        || treatedPositive + treatedWithout == 0 || controlPositive + controlWithout == 0) {
      return null;
    }
    return new Trial(
        treatedPositive + treatedWithout, treatedPositive, controlPositive + controlWithout, controlPositive,
        shown.at(treated.arm(), Counted.UNKNOWN), shown.at(control.arm(), Counted.UNKNOWN));
  }

  private static long[] row(TrialResult.Arm arm) {
    return new long[] {arm.positive(), arm.known() - arm.positive(), arm.cohort() - arm.known()};
  }

  /** Costs for each are shown only where the counts they tell of are shown, and so is what the lots say of them. */
  private @Nullable Money money(
      Blueprint blueprint, Definition definition, ShownTable outcomes, @Nullable Trial trial) {
    Optional<Integer> byLot = trial == null ? Optional.empty() : Returns.anyway(trial.difference());
    int anyway = byLot.orElse(0);
    Optional<Worth> found = sources.returns().worth(blueprint, definition, new Assumptions(0, 1, anyway, 0, 0, 0, 0));
    if (found.isEmpty()) {
      return null;
    }
    Worth worth = found.get();
    long[][] began = {{worth.people().started()}};
    Long started =
        tables.show(blueprint.key(), new Counted("started", List.of(Counted.ALL), List.of("people"), began), "").all();
    if (started == null || started == 0) {
      return null;
    }
    Long positive = outcomes.at(Counted.ALL, Counted.POSITIVE);
    boolean tells =
        started == worth.people().started() && positive != null && positive > 0
            && positive == worth.people().positive() && Objects.equals(outcomes.all(), (long) worth.people().cohort());
    return new Money(
        Math.round(worth.spent().doubleValue()), Math.round(worth.spent().doubleValue() / started),
        tells ? whole(worth.perOutcome()) : null,
        tells && byLot.isPresent() ? whole(worth.perAdditionalOutcome()) : null, anyway, byLot.isPresent());
  }

  private static @Nullable Long whole(double amount) {
    return Double.isNaN(amount) ? null : Math.round(amount);
  }
}
