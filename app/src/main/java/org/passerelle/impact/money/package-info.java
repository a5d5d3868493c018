/**
 * What a programme costs, for each outcome and each that would not have come about anyway; what it returns; and what a
 * payer owes by result. Touches its own tables and reads outcomes; formulas are the evidence kernel's.
 */
@NamedInterface("money")
@NullMarked
package org.passerelle.impact.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
