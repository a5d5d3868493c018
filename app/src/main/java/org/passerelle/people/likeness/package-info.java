/**
 * Whether two descriptions are of one human, across scripts and spellings: a score with its reasons, keys that keep
 * likely pairs together, and the exact identity by which a row is recognised again. Touches only {@code people.facts}.
 */
@NamedInterface("likeness")
@NullMarked
package org.passerelle.people.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
