/**
 * From a first click to a person's decision: applications, appointments, interviews, training days, import. Touches its own
 * tables; registers people and moves their journeys on.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "people :: likeness", "programmes",
      "programmes :: blueprint", "messages", "oversight", "pages", "sheets", "jobs"
    })
@NullMarked
package org.passerelle.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
