/**
 * The first page: the programmes that are open, in each network. Reads networks and programmes, writes nothing.
 */
@ApplicationModule(
    allowedDependencies = {"scope", "access", "programmes", "programmes :: blueprint", "pages"})
@NullMarked
package org.passerelle.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
