/**
 * What outsiders were shown of a programme, and what they may therefore be shown next. Touches its own table and reads
 * nothing else.
 */
@NullMarked
package org.passerelle.impact.shown;

import org.jspecify.annotations.NullMarked;
