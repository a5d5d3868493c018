/**
 * What leaves the house: mail, texts and calendar files through one outbox, and the signed links they carry. Touches only
 * its own tables.
 */
@ApplicationModule(allowedDependencies = {"scope", "audit", "pages", "jobs"})
@NullMarked
package org.passerelle.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
