/**
 * What a programme is: roles, eligibility, journeys, relationship, outcomes and words, read from one YAML file and
 * checked before anything runs on it. Plain Java; touches no database, and of the other parts only people's facts and
 * the languages of the pages.
 */
@NamedInterface("blueprint")
@NullMarked
package org.passerelle.programmes.blueprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
