/** Pages of the register: for staff, for the people concerned, and for everybody. */
@NullMarked
package org.passerelle.oversight.web;

import org.jspecify.annotations.NullMarked;
