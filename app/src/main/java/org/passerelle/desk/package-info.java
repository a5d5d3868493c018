/**
 * The adviser's desk: what needs me today, a person's whole story, the pipeline. Reads what the other parts recorded and
 * calls their verbs; keeps nothing of its own.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "intake",
      "mentoring", "impact", "pages"
    })
@NullMarked
package org.passerelle.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
