/**
 * The commands of {@code bin/passerelle}. Plain Java: a command loads only what it needs, and only some need the whole
 * application. Nothing else in the product depends on this package.
 */
@NullMarked
package org.passerelle.cli;

import org.jspecify.annotations.NullMarked;
