/**
 * The common indicators of the European Social Fund Plus: each participant's situation frozen on the first day, the
 * indicator table with its checks, and the participant file. Touches its own tables and reads outcomes.
 */
@NamedInterface("funders")
@NullMarked
package org.passerelle.impact.funders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
