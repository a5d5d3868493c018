/**
 * Cost, return and payment by result. Touches {@code numbers} only.
 */
@NullMarked
package org.passerelle.evidence.money;

import org.jspecify.annotations.NullMarked;
