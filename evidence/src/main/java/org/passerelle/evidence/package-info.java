/**
 * The evaluation kernel: rates, survival, comparison, randomisation, return and small-number protection. Touches
 * nothing but the JDK and one numerics library.
 */
@NullMarked
package org.passerelle.evidence;

import org.jspecify.annotations.NullMarked;
