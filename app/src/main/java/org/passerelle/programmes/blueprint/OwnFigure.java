package org.passerelle.programmes.blueprint;

import org.jspecify.annotations.Nullable;
import org.passerelle.programmes.blueprint.yaml.Key;

/**
 * A figure by which the programme itself says how it goes, counted from the record whenever it is looked at.
 *
 * @param of what the count is divided by, for a share or an average; null for a plain count
 * @param eachEdition whether the count is divided by the number of editions that had anybody in them
 */
public record OwnFigure(@Key String key, Texts names, Measure count, @Nullable Measure of, boolean eachEdition) {}
