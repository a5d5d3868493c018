/**
 * What the columns of an organisation's own list of people mean, and each of its rows read or refused in words. Touches
 * {@code sheets} for the rows and {@code people.facts} for what stands in them; no database.
 */
@NamedInterface("sheet")
@NullMarked
package org.passerelle.intake.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
