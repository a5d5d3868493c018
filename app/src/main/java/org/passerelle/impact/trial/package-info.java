/**
 * Lots drawn between a programme and the usual services: sealed before anybody arrives, replayed by anybody afterwards,
 * and the one design here that earns the word effect. Touches its own tables; moves people through {@code programmes}.
 */
@NamedInterface("trial")
@NullMarked
package org.passerelle.impact.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
