/**
 * Companies that take people: their contacts and history, vacancies, candidates proposed with consent and reasons, offers,
 * placements and what became of them. Touches its own tables; ranks through the engine, notes each ranking in
 * {@code oversight} and each dated outcome in {@code impact}, calls advisers through {@code mentoring}.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint",
      "matching :: kernel", "selection", "mentoring", "messages", "pages", "oversight", "impact", "jobs", "sheets"
    })
@NullMarked
package org.passerelle.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
