package org.passerelle.impact.trial;

import java.util.UUID;

/** Somebody's lot was drawn. Heard in the same transaction, before they go on. */
public record LotDrawn(UUID participation, String stage, boolean control) {}
