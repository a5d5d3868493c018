package org.passerelle.mentoring;

import java.util.UUID;

/** A duo ended for a coded reason of its blueprint. Heard in the same transaction. */
public record DuoEnded(UUID duo, String reason) {}
