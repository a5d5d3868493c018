/**
 * The register of automated steps: what each suggested, from what, and what a person decided. Touches only its own
 * tables and reads who it was about; every part that lets a rule propose something writes here.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "pages", "people", "messages", "programmes", "programmes :: blueprint"
    })
@NullMarked
package org.passerelle.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
