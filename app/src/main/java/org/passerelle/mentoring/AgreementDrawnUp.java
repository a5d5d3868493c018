package org.passerelle.mentoring;

import java.util.UUID;

/** There is an agreement for both sides to sign. Heard in the same transaction. */
public record AgreementDrawnUp(UUID agreement, UUID duo) {}
