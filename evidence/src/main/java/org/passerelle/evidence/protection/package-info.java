/**
 * Small-number protection for published tables. Touches nothing but the JDK.
 */
@NullMarked
package org.passerelle.evidence.protection;

import org.jspecify.annotations.NullMarked;
