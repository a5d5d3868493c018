package org.passerelle.selection;

import java.util.UUID;

/** Somebody was given a place. Heard in the same transaction. @param movedUp from the waiting list, by itself */
public record PlaceGiven(UUID participation, String stage, boolean movedUp) {}
