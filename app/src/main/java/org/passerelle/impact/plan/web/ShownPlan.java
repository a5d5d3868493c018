package org.passerelle.impact.plan.web;

import java.util.List;
import org.passerelle.impact.plan.AnalysisPlan;
import org.passerelle.impact.plan.AnalysisPlan.Deviation;

/** A plan as it is shown. */
public record ShownPlan(AnalysisPlan plan, List<Deviation> deviations) {}
