package org.passerelle.mentoring;

import java.util.UUID;

/** One side signed. Heard in the same transaction. */
public record AgreementSigned(UUID agreement, UUID duo, Side side) {}
