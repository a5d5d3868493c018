package org.passerelle.mentoring;

import java.util.UUID;

/** Two people became a duo. Heard in the same transaction. */
public record DuoFormed(UUID duo) {}
