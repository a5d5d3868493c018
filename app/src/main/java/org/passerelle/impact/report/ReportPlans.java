package org.passerelle.impact.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.impact.Definition;
import org.passerelle.impact.plan.AnalysisPlan;
import org.passerelle.impact.plan.AnalysisPlans;
import org.passerelle.impact.report.ReportContent.Plan;
import org.springframework.stereotype.Component;

/** What a report says of the frozen plan, and how it departs from it. */
@Component
class ReportPlans {
  private final AnalysisPlans plans;

  ReportPlans(AnalysisPlans plans) {
    this.plans = plans;
  }

  @Nullable Plan of(String programme, Definition asked) {
    AnalysisPlan plan = plans.latest(programme).orElse(null);
    return plan == null
        ? null
        : new Plan(
            plan.number(), plan.sha256(), plan.frozenAt(), plan.by(), plan.outcomesOpen(), plan.changes(asked),
            plans.deviations(programme).getOrDefault(plan.id(), List.of()));
  }

  String nameOf(UUID account) {
    return plans.nameOf(account);
  }
}
