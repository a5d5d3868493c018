package org.passerelle.impact.plan.web;

import java.util.List;
import org.passerelle.impact.plan.AnalysisPlan;
import org.passerelle.impact.plan.AnalysisPlan.Deviation;

/** A plan as it is shown. @param by who froze it */
public record ShownPlan(AnalysisPlan plan, String by, List<Deviation> deviations) {}
