/** The pages and cards of the people who may come to work. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.employers.own;

import org.jspecify.annotations.NullMarked;
