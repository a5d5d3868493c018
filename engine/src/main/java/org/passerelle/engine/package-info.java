/**
 * The matching kernel: rules that make a pair possible, factors that score it, a solver that returns the provably best
 * set with its certificate, and the reasons. Touches nothing but the JDK.
 */
@NullMarked
package org.passerelle.engine;

import org.jspecify.annotations.NullMarked;
