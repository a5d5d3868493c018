/**
 * What every page shares: layout, components, forms that keep what was typed, texts in people's languages, pages
 * for what went wrong. Touches no other part and no database; the others come here to show something.
 */
@ApplicationModule(displayName = "Pages", allowedDependencies = {})
@NullMarked
package org.passerelle.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
