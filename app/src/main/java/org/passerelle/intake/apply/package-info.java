/** How people apply: the public page of a programme, the eligibility check, and an application, one question a page. */
@NullMarked
package org.passerelle.intake.apply;

import org.jspecify.annotations.NullMarked;
