package org.passerelle.engine.solve;

/**
 * Proof that a matching is optimal: prices and utilities such that each pair has
 * {@code utility + price >= score + bonus}, each matched pair exactly that, each free place price 0, and each unmatched
 * mentee utility 0 (nobody unmatched if the objective is PERFECT, where utilities may be negative). Then no other matching
 * is worth more. (Linear programming duality; checked by {@link CertificateChecker}.)
 *
 * @param bonus what each pair counts on top of its score: 0, or for MAX_PAIRS more than all scores together could change
 * @param utility by mentee
 * @param price by mentor
 */
public record Certificate(Objective objective, long bonus, long[] utility, long[] price) {}
