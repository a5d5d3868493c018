package org.passerelle.impact.report;

import org.passerelle.impact.Dashboards;
import org.passerelle.impact.Indicators;
import org.passerelle.impact.money.Returns;
import org.springframework.stereotype.Component;

/** Where a report's figures come from. */
@Component
record ReportSources(Dashboards dashboards, Indicators indicators, Returns returns) {}
