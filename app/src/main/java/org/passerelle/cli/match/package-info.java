/**
 * Commands about matching that need neither server nor database: a problem in numbers, two spreadsheets, a played year.
 * Touches the engine, blueprints, lists of people and the words for reasons.
 */
@NullMarked
package org.passerelle.cli.match;

import org.jspecify.annotations.NullMarked;
