/**
 * Reports that leave the house: figures that do not give a few people away, now or by subtraction from an earlier
 * report, with everything a reader needs to judge them. Touches its own tables and reads the other pages' services.
 */
@NullMarked
package org.passerelle.impact.report;

import org.jspecify.annotations.NullMarked;
