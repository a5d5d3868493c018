/**
 * A programme's year played many times over, to see what a way of matching does to waiting, quality and fairness before
 * anybody lives through it. Touches {@code engine.pairing}, {@code engine.solve} and the JDK.
 */
@NullMarked
package org.passerelle.engine.simulate;

import org.jspecify.annotations.NullMarked;
