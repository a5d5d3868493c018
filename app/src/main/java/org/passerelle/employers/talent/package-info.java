/**
 * Finds people by what they can do, in any language and script, and ranks them for a vacancy. Touches the search tables,
 * the engine and the register.
 */
@NullMarked
package org.passerelle.employers.talent;

import org.jspecify.annotations.NullMarked;
