/**
 * Comparison groups: weighting, matching, regression, balance and overlap. Touches {@code numbers} only.
 */
@NullMarked
package org.passerelle.evidence.comparison;

import org.jspecify.annotations.NullMarked;
