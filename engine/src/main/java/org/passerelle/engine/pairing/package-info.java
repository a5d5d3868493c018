/**
 * Who could meet whom, and why: the hard rules that make a pair possible, the factors that score it, the index that
 * finds every possible pair without trying all of them, and the reasons. Touches {@code pairing.people} and the JDK.
 */
@NullMarked
package org.passerelle.engine.pairing;

import org.jspecify.annotations.NullMarked;
