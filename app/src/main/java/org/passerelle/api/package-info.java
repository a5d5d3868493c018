/**
 * The same verbs over REST, for programs that carry a token of one organisation. Calls the other parts' use cases and keeps
 * nothing of its own.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "intake",
      "mentoring", "learning", "selection", "impact", "oversight", "employers", "employers :: talent", "sheets", "pages"
    })
@NullMarked
package org.passerelle.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
