/**
 * Disparity by group, agreement between a suggestion and a person, and the impact level of an automated step.
 * Touches {@code numbers} and {@code proportions}.
 */
@NullMarked
package org.passerelle.evidence.fairness;

import org.jspecify.annotations.NullMarked;
