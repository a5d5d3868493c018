package org.passerelle.programmes;

import java.util.UUID;

/** A participation entered a stage. Heard in the same transaction. */
public record StageEntered(UUID participation, UUID visit, String stage) {}
