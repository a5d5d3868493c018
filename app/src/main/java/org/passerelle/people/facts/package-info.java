/**
 * The small facts people give about themselves - name, birth date, phone, languages, country, hours - read as people
 * write them, or refused with a reason that can be said in any language. Touches nothing but the text it is given.
 */
@NamedInterface("facts")
@NullMarked
package org.passerelle.people.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
