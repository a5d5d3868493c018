/** Pages on which staff put people forward, mark tests, choose and decide, and on which people answer offers. */
@NullMarked
package org.passerelle.selection.web;

import org.jspecify.annotations.NullMarked;
