/** Pages of appointments, interviews, decisions and preparation, for staff and for the people themselves. */
@NullMarked
package org.passerelle.intake.web;

import org.jspecify.annotations.NullMarked;
