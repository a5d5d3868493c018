/** What is known about the two people of a possible pair, as plain values; anything may be missing. Touches the JDK. */
@NullMarked
package org.passerelle.engine.pairing.people;

import org.jspecify.annotations.NullMarked;
