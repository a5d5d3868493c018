/**
 * Who did and who read what, in a hash chain per network. Written by every part, reads nobody.
 */
@ApplicationModule(allowedDependencies = {"scope", "jobs"})
@NullMarked
package org.passerelle.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
