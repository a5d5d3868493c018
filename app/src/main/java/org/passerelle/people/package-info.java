/**
 * Persons and the facts about them: names, languages, occupations, free hours, papers, consents, notes. Touches only its
 * own tables; takes letters to people through the outbox.
 */
@ApplicationModule(allowedDependencies = {"scope", "audit", "access", "messages", "pages", "sheets"})
@NullMarked
package org.passerelle.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
