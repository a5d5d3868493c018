package org.passerelle.engine.pairing;

import java.util.Map;

/**
 * What one factor gave to a pair.
 *
 * @param points its exact share of the score
 * @param outOf the most it could have given
 * @param because one of the factor's cases, with its named arguments in {@code facts}
 */
public record Reason(Factor factor, int points, int outOf, String because, Map<String, Fact> facts) {}
