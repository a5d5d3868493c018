/** Pages of the funders' indicators. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.funders.web;

import org.jspecify.annotations.NullMarked;
