/** Pages on which staff put people forward, mark tests, choose and decide. */
@NullMarked
package org.passerelle.selection.web;

import org.jspecify.annotations.NullMarked;
