/** Pages of figures, the lists behind them, outcomes and follow-ups. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.web;

import org.jspecify.annotations.NullMarked;
