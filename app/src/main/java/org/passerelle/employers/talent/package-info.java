/**
 * Finds people by what they can do, in any language and script, and ranks them for a vacancy. Touches the search tables,
 * the engine and the register.
 */
@NamedInterface("talent")
@NullMarked
package org.passerelle.employers.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
