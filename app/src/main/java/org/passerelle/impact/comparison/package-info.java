/**
 * People elsewhere with whom a programme's own are compared, made alike by weights or not compared at all. What it
 * finds is an association. Touches its own tables and reads outcomes.
 */
@NullMarked
package org.passerelle.impact.comparison;

import org.jspecify.annotations.NullMarked;
