/** Pages for those who walk together, behind signed links and behind sign-in, and for the staff who look after them. */
@NullMarked
package org.passerelle.mentoring.web;

import org.jspecify.annotations.NullMarked;
