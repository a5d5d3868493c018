/**
 * Networks, organisations, accounts, roles, sign-in and what each route demands. Touches only its own tables and the
 * scope of the running request.
 */
@ApplicationModule(allowedDependencies = {"scope", "audit", "pages", "messages", "jobs"})
@NullMarked
package org.passerelle.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
