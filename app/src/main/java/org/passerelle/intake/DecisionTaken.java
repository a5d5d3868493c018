package org.passerelle.intake;

import java.util.UUID;

/** Somebody decided about a participation. Heard in the same transaction. */
public record DecisionTaken(UUID participation, String stage, Decisions.Verdict verdict) {}
