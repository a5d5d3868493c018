/**
 * Trials: how many people, who goes to which arm, what differed, and what missing follow-up could hide. Touches
 * {@code numbers} and {@code proportions}.
 */
@NullMarked
package org.passerelle.evidence.trial;

import org.jspecify.annotations.NullMarked;
