/**
 * How people are put forward, tested, watched and chosen: the facts of the journey's stages at which others judge. Touches its
 * own tables; moves journeys on and publishes what happened; shows what other parts do at stages of their kinds.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "messages", "pages",
      "sheets"
    })
@NullMarked
package org.passerelle.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
