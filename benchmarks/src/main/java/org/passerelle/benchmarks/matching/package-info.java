/** The matching kernel beside the libraries people would use instead, on the same instances in the same run. */
@NullMarked
package org.passerelle.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
