package org.passerelle.impact;

import java.util.UUID;

/** Somebody is to be asked how it went. Heard in the same transaction. */
public record FollowUpDue(UUID followUp) {}
