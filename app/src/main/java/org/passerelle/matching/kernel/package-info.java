/** Blueprints and people's facts as the engine wants them. Touches the engine, {@code people.facts} and blueprints. */
@NamedInterface("kernel")
@NullMarked
package org.passerelle.matching.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
