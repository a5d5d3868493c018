package org.passerelle.engine.solve;

/**
 * Not everybody can be matched: the mentees of the witness have, all their possible mentors taken together, fewer places
 * than they are. (Hall's condition.)
 *
 * @param witness mentees, ascending
 */
public record NoPerfectMatching(int[] witness) implements Solution {}
