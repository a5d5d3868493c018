/** Commands about matching that need neither server nor database; they ask the kernel and nothing else. */
@NullMarked
package org.passerelle.cli.match;

import org.jspecify.annotations.NullMarked;
