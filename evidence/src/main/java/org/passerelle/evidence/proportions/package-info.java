/**
 * One proportion and the difference of two, with intervals that hold for small numbers. Touches {@code numbers} only.
 */
@NullMarked
package org.passerelle.evidence.proportions;

import org.jspecify.annotations.NullMarked;
