/**
 * The methods of {@code bin/passerelle evidence}: numbers or a CSV file in, one JSON object out. Touches the evaluation
 * kernel and the command line alone; neither Spring nor a database is loaded.
 */
@NullMarked
package org.passerelle.cli.evidence;

import org.jspecify.annotations.NullMarked;
