package org.passerelle.engine.solve;

/** What a solve ends with: the best matching, or the proof that there is no perfect one. */
public sealed interface Solution permits Matching, NoPerfectMatching {}
