/**
 * Who looks after whom when staff change, and how the people they look after sign in. Has no table of its own: acts
 * through {@code programmes} and {@code access}.
 */
@ApplicationModule(allowedDependencies = {"scope", "audit", "access", "people", "programmes", "messages", "pages"})
@NullMarked
package org.passerelle.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
