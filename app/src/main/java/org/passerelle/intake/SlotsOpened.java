package org.passerelle.intake;

import java.util.UUID;

/** There are new times for a stage. Heard in the same transaction. */
public record SlotsOpened(UUID edition, String role, String stage) {}
