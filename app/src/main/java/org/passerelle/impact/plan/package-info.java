/**
 * What will be asked of the record, written down, dated and hashed before anybody looks at outcomes; and what was done
 * otherwise. Touches its own tables.
 */
@NullMarked
package org.passerelle.impact.plan;

import org.jspecify.annotations.NullMarked;
