/** Pages on which a person's data is taken away as a file, or erased. Touches its own part's use cases alone. */
@NullMarked
package org.passerelle.privacy.web;

import org.jspecify.annotations.NullMarked;
