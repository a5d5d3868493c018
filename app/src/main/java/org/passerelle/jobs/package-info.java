/**
 * Work that comes due by the clock, on one node at a time. Each part registers its own {@link Job}s; this part touches
 * only the scheduler's table and the list of networks.
 */
@ApplicationModule(allowedDependencies = {"scope"})
@NullMarked
package org.passerelle.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
