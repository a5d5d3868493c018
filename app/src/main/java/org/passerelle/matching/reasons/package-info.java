/** Makes words, in any language offered, of what the engine says about a pair. Touches the engine and the texts. */
@NullMarked
package org.passerelle.matching.reasons;

import org.jspecify.annotations.NullMarked;
