/** What machines ask of the running product: whether it is well, and its figures. Touches no other part. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.passerelle.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
