/**
 * What a programme is: roles, eligibility, journeys, relationship, outcomes and words, read from one YAML file and
 * checked before anything runs on it. Plain Java; touches neither the database nor the rest of the product.
 */
@NamedInterface("blueprint")
@NullMarked
package org.passerelle.programmes.blueprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
