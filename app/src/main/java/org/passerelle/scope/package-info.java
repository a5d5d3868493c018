/**
 * Who is acting, in which network and how far they reach, carried into every transaction; the one movable clock; ids.
 * Touches nothing but Spring's transactions.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.passerelle.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
