/**
 * The PostgreSQL server that comes with the product: unpacked, started, watched and stopped by the product itself. Plain
 * Java; touches nothing but the data directory and the user's cache.
 */
@NullMarked
@NamedInterface("embedded")
package org.passerelle.database.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
