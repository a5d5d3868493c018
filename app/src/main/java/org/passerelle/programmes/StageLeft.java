package org.passerelle.programmes;

import java.util.UUID;

/** A participation left a stage. Heard in the same transaction, before the stages that follow open. */
public record StageLeft(UUID participation, UUID visit, String stage, StageVisit.Result result) {}
