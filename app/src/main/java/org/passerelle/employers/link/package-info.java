/** The pages of a company, opened by the link in our message. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.employers.link;

import org.jspecify.annotations.NullMarked;
