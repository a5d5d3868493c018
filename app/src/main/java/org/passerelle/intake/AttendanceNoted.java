package org.passerelle.intake;

import java.util.UUID;

/** Somebody came, or did not. Heard in the same transaction. */
public record AttendanceNoted(UUID participation, String stage, int session, boolean present) {}
