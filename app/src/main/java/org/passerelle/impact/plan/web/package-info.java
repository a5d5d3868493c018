/** Pages of the plan and of what departs from it. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.plan.web;

import org.jspecify.annotations.NullMarked;
