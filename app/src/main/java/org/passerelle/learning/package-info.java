/**
 * Learning: the catalogue, course runs with sessions and teachers, enrolment with its waiting list, attendance, hours,
 * competences and certificates. Touches its own tables; passes training stages of journeys as the blueprint says.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "selection",
      "messages", "pages", "sheets"
    })
@NullMarked
package org.passerelle.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
