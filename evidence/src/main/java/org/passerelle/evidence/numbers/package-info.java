/**
 * Quantiles, tail probabilities, roots and small linear systems that the methods share. Touches nothing but the JDK
 * and Commons Statistics.
 */
@NullMarked
package org.passerelle.evidence.numbers;

import org.jspecify.annotations.NullMarked;
