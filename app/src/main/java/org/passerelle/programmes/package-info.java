/**
 * Programmes: blueprint versions, editions, people's parts in them, the stages of their journeys and who looks after them.
 * Touches only its own tables; other parts move people through it and hear of it by events.
 */
@ApplicationModule(allowedDependencies = {"scope", "audit", "access", "people", "people :: facts", "pages"})
@NullMarked
package org.passerelle.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
