/** The outbox as staff read it. Has no table of its own: reads through {@code messages}. */
@ApplicationModule(allowedDependencies = {"scope", "access", "messages", "pages"})
@NullMarked
package org.passerelle.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
