/**
 * Time until something happens: curves, tests, restricted means, regression and competing events. Touches
 * {@code numbers} only.
 */
@NullMarked
package org.passerelle.evidence.survival;

import org.jspecify.annotations.NullMarked;
