/**
 * Plays histories of invented people through the product's own verbs under a moved clock: replays of published practices,
 * and the demonstration. Touches no table itself.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "programmes :: yaml",
      "intake", "mentoring", "impact", "impact :: trial", "impact :: money", "impact :: funders",
      "matching", "selection", "learning", "employers", "oversight", "pages", "jobs"
    })
@NullMarked
package org.passerelle.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
