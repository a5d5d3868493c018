/**
 * What came of it: dated outcomes, follow-ups, figures with their lists and intervals, lots and comparison groups,
 * plans, money, funders' indicators, reports. Reads what other parts recorded and writes only its own tables; formulas are
 * the evidence kernel's.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "programmes", "programmes :: blueprint", "mentoring", "selection", "messages", "pages",
      "sheets", "jobs"
    })
@NullMarked
package org.passerelle.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
