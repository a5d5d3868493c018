package org.passerelle.learning;

import java.util.UUID;

/** Somebody who waited has a place now. Heard in the same transaction. */
public record MovedUp(UUID enrolment, UUID run, UUID person) {}
