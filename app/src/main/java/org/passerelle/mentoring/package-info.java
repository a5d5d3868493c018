/**
 * Duos from the first meeting to the closing: agreements, meetings, check-ins, pauses, endings, and the alerts that tell
 * an adviser when one needs help. Touches its own tables and moves journeys on through {@code programmes}.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "messages",
      "pages", "jobs", "oversight"
    })
@NullMarked
package org.passerelle.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
