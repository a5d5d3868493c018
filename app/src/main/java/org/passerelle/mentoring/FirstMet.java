package org.passerelle.mentoring;

import java.time.LocalDate;
import java.util.UUID;

/** Two people met for the first time. Heard in the same transaction. */
public record FirstMet(UUID duo, LocalDate on) {}
