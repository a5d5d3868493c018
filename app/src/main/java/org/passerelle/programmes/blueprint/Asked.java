package org.passerelle.programmes.blueprint;

import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.ShortForm;

/**
 * One question of an application.
 *
 * @param wording the programme's own question in place of the product's
 * @param hint the programme's own help beneath it
 */
@ShortForm("fact")
public record Asked(PersonFact fact, boolean optional, @Nullable Texts wording, @Nullable Texts hint) {}
