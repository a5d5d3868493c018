package org.passerelle.matching;

import java.util.UUID;

/** Two people by their participations. */
public record PairKey(UUID seeker, UUID supporter) {}
