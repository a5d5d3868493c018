/** Pages of lots: drawing, sealed lists, what differed. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.trial.web;

import org.jspecify.annotations.NullMarked;
