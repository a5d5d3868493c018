/** Pages of costs, value and payment by result. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.money.web;

import org.jspecify.annotations.NullMarked;
