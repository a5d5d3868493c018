/**
 * The database itself: which server is used, its migrations and its two roles. Knows no table of any part.
 */
@ApplicationModule(allowedDependencies = {"scope"})
@NullMarked
package org.passerelle.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
