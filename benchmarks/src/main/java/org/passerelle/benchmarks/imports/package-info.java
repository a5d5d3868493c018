/** Lists of invented people as organisations keep them, for measuring how the product takes them in. */
@NullMarked
package org.passerelle.benchmarks.imports;

import org.jspecify.annotations.NullMarked;
