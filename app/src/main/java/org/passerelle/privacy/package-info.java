/**
 * What an organisation owes the people it keeps records of: taking them away as a file, erasing them, and forgetting them
 * in time. Finds what is kept about a person in the database's own catalogue, whichever part keeps it.
 */
@ApplicationModule(allowedDependencies = {"scope", "access", "people", "jobs", "pages", "backup"})
@NullMarked
package org.passerelle.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
