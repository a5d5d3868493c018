/**
 * People who may be on record twice: found, shown to somebody who decides, merged, and parted again. Touches its own
 * tables; a merge moves whatever any part keeps about the second record to the first.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "people :: likeness", "programmes",
      "programmes :: blueprint", "pages", "jobs"
    })
@NullMarked
package org.passerelle.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
