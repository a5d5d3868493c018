package org.passerelle.mentoring;

import java.util.UUID;

/** A meeting, or that it did not happen, was logged. Heard in the same transaction. */
public record MeetingLogged(UUID meeting, UUID duo, boolean held) {}
