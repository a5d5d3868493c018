/**
 * Lists of people that organisations bring: uploaded, their headings understood, each row taken in once or refused in
 * words. Touches its own tables, registers people and begins their parts.
 */
@NamedInterface("imports")
@NullMarked
package org.passerelle.intake.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
