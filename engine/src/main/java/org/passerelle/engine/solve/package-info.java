/**
 * The numbers of a match: from possible pairs and their scores to the provably best set, its prices and its proof.
 * Knows nothing about people; touches nothing but the JDK.
 */
@NullMarked
package org.passerelle.engine.solve;

import org.jspecify.annotations.NullMarked;
