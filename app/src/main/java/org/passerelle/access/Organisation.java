package org.passerelle.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of a network: holder of people's records. */
public record Organisation(UUID id, String name, @Nullable String place) {}
