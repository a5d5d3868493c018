/**
 * The matching meeting: everybody who waits, the best whole set of pairs with its reasons, what advisers decide about each
 * pair, what should not wait for the meeting, and what the two people answer. Touches its own tables, reads who stands
 * where and what is known of them, forms duos through {@code mentoring} and notes every suggestion and decision in
 * {@code oversight}.
 */
@ApplicationModule(
    allowedDependencies = {
      "scope", "audit", "access", "people", "people :: facts", "programmes", "programmes :: blueprint", "mentoring",
      "messages", "pages", "oversight", "jobs"
    })
@NullMarked
package org.passerelle.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
