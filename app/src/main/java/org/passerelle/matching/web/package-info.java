/** The pages of the matching meeting, and those on which the two people answer. */
@NullMarked
package org.passerelle.matching.web;

import org.jspecify.annotations.NullMarked;
