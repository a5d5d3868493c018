/** Pages of reports, on screen and as files. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.impact.report.web;

import org.jspecify.annotations.NullMarked;
