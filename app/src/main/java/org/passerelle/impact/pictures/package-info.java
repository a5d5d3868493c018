/** What pictures of figures are made of, whoever draws them: pages, print and PDF. Touches the evidence kernel only. */
@NullMarked
package org.passerelle.impact.pictures;

import org.jspecify.annotations.NullMarked;
