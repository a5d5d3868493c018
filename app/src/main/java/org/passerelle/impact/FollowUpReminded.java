package org.passerelle.impact;

import java.util.UUID;

/** A follow-up was left without an answer; the person is asked once more. Heard in the same transaction. */
public record FollowUpReminded(UUID followUp) {}
