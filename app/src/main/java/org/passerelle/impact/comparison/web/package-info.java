/** Pages of comparison groups. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.comparison.web;

import org.jspecify.annotations.NullMarked;
