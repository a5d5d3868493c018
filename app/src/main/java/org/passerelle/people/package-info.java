/**
 * Persons and the facts about them: names, languages, occupations, free hours, papers, consents, notes. Touches only its
 * own tables.
 */
@ApplicationModule(allowedDependencies = {"scope", "audit", "access", "pages", "sheets"})
@NullMarked
package org.passerelle.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
