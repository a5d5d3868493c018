/** Likely duplicates on screen. */
@NullMarked
package org.passerelle.duplicates.web;

import org.jspecify.annotations.NullMarked;
