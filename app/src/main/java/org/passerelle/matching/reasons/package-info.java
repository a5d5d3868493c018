/**
 * Makes words, in any language offered, of what the engine says about a pair. Touches the engine, the texts and the names
 * of occupations.
 */
@NamedInterface("reasons")
@NullMarked
package org.passerelle.matching.reasons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
